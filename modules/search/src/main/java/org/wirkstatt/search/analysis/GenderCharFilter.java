package org.wirkstatt.search.analysis;

import java.io.Reader;
import java.util.regex.Pattern;

/**
 * Leads gender-inclusive spellings to the base word: {@code Koordinator:innen}, {@code *innen}, {@code _innen}, {@code ·innen},
 * {@code /innen}, {@code /-innen}, {@code (innen)} and {@code KoordinatorInnen} all read {@code Koordinator}, in compounds too
 * ({@code Schüler:innenlabor} reads {@code Schülerlabor}). 
 *
 * <p>Left alone: {@code in} without a sign before it (Berlin, Medizin, Termin, Spinnen), and English words with an inner {@code In}.
 */
public final class GenderCharFilter extends DroppingCharFilter {

    private static final Pattern INCLUSIVE = Pattern.compile("(?<=\\p{L}{3})(?:"
            + "[:*_·•’']inn?(?:en)?(?!\\p{L})"                   // Koordinator:in, Koordinator*innen
            + "|[:*_·•’'/]innen(?=\\p{Ll})"                      // Schüler:innenlabor
            + "|/-?in(?:nen)?(?!\\p{L})"                         // Koordinator/in, Koordinator/-innen
            + "|\\(-?in(?:nen)?\\)"                              // Koordinator(innen)
            + "|(?<=\\p{Ll})(?<!Linked|[Pp]lug|[Cc]heck|[Ll]og|[Aa]dd|[Bb]uilt|[Ss]ign)In(?:nen(?=\\p{Ll})|(?:nen)?(?!\\p{L}))"
            + ")");

    public GenderCharFilter(Reader in) {
        super(in, INCLUSIVE, ":*_·•’'/(I");
    }

    /** The base words of {@code text}, for use without offsets. */
    public static String plain(String text) {
        return INCLUSIVE.matcher(text).replaceAll("");
    }
}
