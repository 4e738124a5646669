package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.util.Optional;

import org.wirkstatt.platform.module.ModuleDescriptor;

/** One thing that a JAR must have or must not do. */
interface ModuleRule {

    /** @return empty if the JAR keeps to the rule */
    Optional<Reason> breach(OpenJar jar, ModuleDescriptor descriptor, JarClasses classes) throws IOException;
}
