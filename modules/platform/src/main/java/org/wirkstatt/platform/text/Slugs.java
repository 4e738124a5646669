package org.wirkstatt.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Last part of a readable address. */
public final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 80;

    private Slugs() {
    }

    /** Whether {@code text} can be used as a slug: lower case letters a to z, digits, single hyphens between them; 1 to 80 characters. */
    public static boolean isSlug(String text) {
        return text != null && text.length() <= MAX_LENGTH && SLUG.matcher(text).matches();
    }

    /** A slug for {@code title}: ä, ö, ü, ß become ae, oe, ue, ss; empty if no letter or digit is left. */
    public static String of(String title) {
        String lower = title.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }
}
