package org.wirkstatt.kernel.fence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;

/** Put by {@link FencingExtension} on beans of modules; never written by hand. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Fenced {

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<Fenced> implements Fenced {
        private static final long serialVersionUID = 1L;
    }
}
