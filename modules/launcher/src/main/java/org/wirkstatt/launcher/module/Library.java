package org.wirkstatt.launcher.module;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the file name of a JAR says of it, as Maven names files: {@code lucene-core-9.12.3.jar}. */
record Library(String name, String version) {

    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[\\w.]*(?:-[\\w.]+)*)\\.jar");

    /** A name without a version counts as version empty. */
    static Library ofFile(String fileName) {
        Matcher m = FILE.matcher(fileName);
        return m.matches() ? new Library(m.group(1), m.group(2)) : new Library(fileName.replaceFirst("\\.jar$", ""), "");
    }
}
