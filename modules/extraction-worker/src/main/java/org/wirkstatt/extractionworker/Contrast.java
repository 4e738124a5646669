package org.wirkstatt.extractionworker;

/** Contrast of two colours by WCAG 2.2 (relative luminance, 1.4.3). */
final class Contrast {

    /** Of a page, where a document names no other. */
    static final String PAPER = "FFFFFF";
    private static final double ENOUGH = 4.5;
    private static final double ENOUGH_FOR_LARGE = 3;

    private Contrast() {
    }

    /** False where one of the colours is none of six hexadecimal digits: it is not known then. @param large from 18 points, or 14 in bold type */
    static boolean isLow(String text, String background, boolean large) {
        if (!isColour(text) || !isColour(background)) {
            return false;
        }
        double one = luminance(text);
        double other = luminance(background);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < (large ? ENOUGH_FOR_LARGE : ENOUGH);
    }

    static boolean isColour(String value) {
        return value != null && value.matches("[0-9A-Fa-f]{6}");
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
