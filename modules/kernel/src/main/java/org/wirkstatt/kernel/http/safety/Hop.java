package org.wirkstatt.kernel.http.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What one proxy says about the request it got.
 *
 * @param from address that sent it; empty where the proxy keeps it to itself
 * @param scheme {@code http} or {@code https}; empty where it says nothing
 */
record Hop(String from, String scheme) {

    private static final Pattern PAIR = Pattern.compile("(?i)\\s*(for|proto)\\s*=\\s*(?:\"([^\"\\\\]*)\"|([^\\s;,\"]*))\\s*");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?");
    private static final Pattern PORT = Pattern.compile("([^:]*):\\d+");

    /** The chain of the header {@code Forwarded} (RFC 7239), from the sender to the nearest proxy. */
    static List<Hop> forwarded(HttpServletRequest request) {
        List<Hop> hops = new ArrayList<>();
        for (String element : values(request, "Forwarded")) {
            String from = "";
            String scheme = "";
            for (String pair : element.split(";")) {
                Matcher parts = PAIR.matcher(pair);
                if (parts.matches()) {
                    String value = parts.group(2) == null ? parts.group(3) : parts.group(2);
                    if (parts.group(1).equalsIgnoreCase("for")) {
                        from = withoutPort(value);
                    } else {
                        scheme = value.toLowerCase(Locale.ROOT);
                    }
                }
            }
            hops.add(new Hop(from, scheme));
        }
        return hops;
    }

    /** The chain of {@code X-Forwarded-For}; the scheme is the last word of {@code X-Forwarded-Proto}, that of the nearest proxy. */
    static List<Hop> xForwarded(HttpServletRequest request) {
        List<String> schemes = values(request, "X-Forwarded-Proto");
        String scheme = schemes.isEmpty() ? "" : schemes.get(schemes.size() - 1).toLowerCase(Locale.ROOT);
        List<Hop> hops = new ArrayList<>(values(request, "X-Forwarded-For").stream().map(from -> new Hop(withoutPort(from), scheme)).toList());
        if (hops.isEmpty() && !scheme.isEmpty()) {
            hops.add(new Hop("", scheme));
        }
        return hops;
    }

    private static List<String> values(HttpServletRequest request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String value : line.split(",")) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static String withoutPort(String from) {
        Matcher six = BRACKETS.matcher(from);
        if (six.matches()) {
            return six.group(1);
        }
        Matcher four = PORT.matcher(from);
        return four.matches() ? four.group(1) : from;
    }
}
