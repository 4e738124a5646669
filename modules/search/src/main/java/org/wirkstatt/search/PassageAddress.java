package org.wirkstatt.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of passages whose pages mark words: those with a parameter {@code q} that waits for the question. */
final class PassageAddress {

    private static final Pattern WAITING = Pattern.compile("([?&])q=(?=$|#|&)");

    private PassageAddress() {
    }

    /** {@code path} with {@code question} where it waits for one; else as it is. */
    static String with(String question, String path) {
        Matcher waiting = WAITING.matcher(path);
        return waiting.find() ? waiting.replaceFirst("$1q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)) : path;
    }

    /** {@code path} without a parameter that waits, for those who asked no question. */
    static String plain(String path) {
        Matcher waiting = WAITING.matcher(path);
        if (!waiting.find()) {
            return path;
        }
        String rest = path.substring(waiting.end());
        return path.substring(0, waiting.start()) + (rest.startsWith("&") ? waiting.group(1) + rest.substring(1) : rest);
    }
}
