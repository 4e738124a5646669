package org.wirkstatt.identity.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A device and a network in words that its owner recognises and that say no more than needed. */
final class Devices {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
    /** The first two groups of an IPv6 address: the provider, not the household. */
    private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F]{1,4}:[0-9a-fA-F]{1,4}):.*");

    private Devices() {
    }

    /** Such as 'Firefox, Windows'; names of browsers and systems only, so the same in every language. '?' for what is not known. */
    static String inWords(String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return browser(agent) + ", " + system(agent);
    }

    /** Order matters: every browser names others too. */
    private static String browser(String agent) {
        if (agent.contains("Edg/") || agent.contains("EdgA/") || agent.contains("EdgiOS/")) {
            return "Edge";
        }
        if (agent.contains("OPR/") || agent.contains("Opera")) {
            return "Opera";
        }
        if (agent.contains("SamsungBrowser/")) {
            return "Samsung Internet";
        }
        if (agent.contains("Firefox/") || agent.contains("FxiOS/")) {
            return "Firefox";
        }
        if (agent.contains("Chrome/") || agent.contains("CriOS/") || agent.contains("Chromium/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : "?";
    }

    private static String system(String agent) {
        if (agent.contains("Android")) {
            return "Android";
        }
        if (agent.contains("iPad")) {
            return "iPad";
        }
        if (agent.contains("iPhone")) {
            return "iPhone";
        }
        if (agent.contains("Windows")) {
            return "Windows";
        }
        if (agent.contains("Macintosh")) {
            return "Mac";
        }
        if (agent.contains("CrOS")) {
            return "Chromebook";
        }
        return agent.contains("Linux") ? "Linux" : "?";
    }

    /** Without the part that leads to a household: {@code 192.0.2.x}, {@code 2001:db8:…}. */
    static String network(String address) {
        if (address == null) {
            return "?";
        }
        Matcher four = IPV4.matcher(address);
        if (four.matches()) {
            return four.group(1) + ".x";
        }
        Matcher six = IPV6.matcher(address);
        return six.matches() ? six.group(1) + ":…" : "localhost";
    }
}
