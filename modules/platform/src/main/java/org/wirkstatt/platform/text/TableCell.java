package org.wirkstatt.platform.text;

import java.util.regex.Pattern;

/** Text for a cell of a CSV file. */
public final class TableCell {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r]");

    private TableCell() {
    }

    /**
     * {@code text} so that no spreadsheet takes it for a formula: with an apostrophe before it where it begins like one
     * (OWASP, CSV injection).
     */
    public static String harmless(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
