package org.wirkstatt.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Leads gender-inclusive spellings to the base word: {@code Koordinator:innen}, {@code *innen}, {@code _innen}, {@code ·innen},
 * {@code /innen}, {@code /-innen}, {@code (innen)} and {@code KoordinatorInnen} all read {@code Koordinator}, in compounds too
 * ({@code Schüler:innenlabor} reads {@code Schülerlabor}). Offsets still point into the text as written, so a highlight shows the
 * author's spelling.
 *
 * <p>Left alone: {@code in} without a sign before it (Berlin, Medizin, Termin, Spinnen), and English words with an inner {@code In}.
 */
public final class GenderCharFilter extends BaseCharFilter {

    private static final Pattern INCLUSIVE = Pattern.compile("(?<=\\p{L}{3})(?:"
            + "[:*_·•’']inn?(?:en)?(?!\\p{L})"                   // Koordinator:in, Koordinator*innen
            + "|[:*_·•’'/]innen(?=\\p{Ll})"                      // Schüler:innenlabor
            + "|/-?in(?:nen)?(?!\\p{L})"                         // Koordinator/in, Koordinator/-innen
            + "|\\(-?in(?:nen)?\\)"                              // Koordinator(innen)
            + "|(?<=\\p{Ll})(?<!Linked|[Pp]lug|[Cc]heck|[Ll]og|[Aa]dd|[Bb]uilt|[Ss]ign)In(?:nen(?=\\p{Ll})|(?:nen)?(?!\\p{L}))"
            + ")");

    private Reader changed;

    public GenderCharFilter(Reader in) {
        super(in);
    }

    /** The base words of {@code text}, for use without offsets. */
    public static String plain(String text) {
        return INCLUSIVE.matcher(text).replaceAll("");
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (changed == null) {
            changed = new StringReader(change());
        }
        return changed.read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private String change() throws IOException {
        StringWriter all = new StringWriter();
        input.transferTo(all);
        String text = all.toString();
        Matcher matcher = INCLUSIVE.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int dropped = 0;
        while (matcher.find()) {
            out.append(text, copied, matcher.start());
            copied = matcher.end();
            dropped += matcher.end() - matcher.start();
            addOffCorrectMap(out.length(), dropped);
        }
        return out.append(text, copied, text.length()).toString();
    }

    @Override
    public void close() throws IOException {
        changed = null;
        super.close();
    }
}
