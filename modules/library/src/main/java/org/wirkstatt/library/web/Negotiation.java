package org.wirkstatt.library.web;

import java.util.Arrays;
import java.util.Locale;

/** Whether who asks for a page wants data instead (RFC 9110, section 12.5.1). */
final class Negotiation {

    private Negotiation() {
    }

    /** @param accept header of the request; null for none @return whether Turtle or JSON-LD weighs more than HTML */
    static boolean wantsData(String accept) {
        return accept != null && Math.max(weight(accept, "text/turtle"), weight(accept, "application/ld+json")) > weight(accept, "text/html");
    }

    /** The most specific range that fits says the weight; 0 if none does. */
    private static double weight(String accept, String type) {
        double found = 0;
        int specific = -1;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";", -1);
            String name = parts[0].strip();
            int level = name.equals(type) ? 2 : name.equals(type.substring(0, type.indexOf('/')) + "/*") ? 1 : name.equals("*/*") ? 0 : -1;
            if (level > specific) {
                specific = level;
                found = Arrays.stream(parts).map(String::strip).filter(p -> p.startsWith("q=")).mapToDouble(p -> number(p.substring(2))).findFirst().orElse(1);
            }
        }
        return found;
    }

    private static double number(String text) {
        return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0;
    }
}
