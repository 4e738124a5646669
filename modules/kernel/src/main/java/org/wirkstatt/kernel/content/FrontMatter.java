package org.wirkstatt.kernel.content;

import org.wirkstatt.platform.content.ContentFormatException;

/**
 * A content file cut into its fields and its text.
 *
 * @param yaml the fields
 * @param firstLine line of the file in which the fields begin, from 1
 * @param lastLine line of the file in which they end
 * @param body text below the fields without blank lines around it; empty if there is none
 */
record FrontMatter(String yaml, int firstLine, int lastLine, String body) {

    private static final String MARK = "---";

    /** The whole file is fields. */
    static FrontMatter none(String text) {
        String clean = clean(text);
        return new FrontMatter(clean, 1, lines(clean), "");
    }

    /** @throws ContentFormatException unless the file begins with fields between two lines of three hyphens */
    static FrontMatter split(String text) {
        String clean = clean(text);
        String[] lines = clean.split("\n", -1);
        if (!lines[0].stripTrailing().equals(MARK)) {
            throw new ContentFormatException(1, "Die Datei muss mit einer Zeile aus drei Bindestrichen beginnen.");
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals(MARK)) {
                String yaml = String.join("\n", java.util.Arrays.asList(lines).subList(1, i));
                String body = String.join("\n", java.util.Arrays.asList(lines).subList(i + 1, lines.length));
                return new FrontMatter(yaml, 2, i + 1, body.strip());
            }
        }
        throw new ContentFormatException(lines.length, "Nach den Feldern fehlt die Zeile aus drei Bindestrichen.");
    }

    /** Without byte order mark and with {@code \n} only; controls, which nobody sees, are refused with their line. */
    private static String clean(String text) {
        String unix = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        int line = 1;
        for (int i = 0; i < unix.length(); i++) {
            char c = unix.charAt(i);
            if (c == '\n') {
                line++;
            } else if (Character.isISOControl(c) && c != '\t') {
                throw new ContentFormatException(line, "Die Zeile enthält ein unsichtbares Steuerzeichen.");
            }
        }
        return unix;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }
}
