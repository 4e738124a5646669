package org.wirkstatt.platform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A type that modules implement and the portal calls. A method that is added to it later must have a default, as modules that are installed
 * already do not have it; types without this mark are implemented by the portal or by one module of it, and may grow.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Contributed {
}
