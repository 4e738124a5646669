package org.wirkstatt.launcher.module;

/** What the check of one file found. */
sealed interface Verdict {

    /** The module may run, as far as its JAR tells. */
    record Fit(ModuleJar module) implements Verdict {
    }

    /** It stays out. */
    record Refused(LeftOut why) implements Verdict {
    }
}
