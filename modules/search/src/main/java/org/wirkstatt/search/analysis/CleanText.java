package org.wirkstatt.search.analysis;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text before it is stored and analysed: no soft hyphens, no control characters, composed letters, no ligatures, words that a line end
 * cut in two joined again. The extraction of files does the same; here it also holds for texts from forms and for queries.
 */
public final class CleanText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n]]");
    /** Not before a word that shows an omitted part: 'Kinder- und Jugendarbeit'. */
    private static final Pattern CUT_WORD = Pattern.compile("(?<=\\p{L})-[ \\t]*\\n[ \\t]*(?!(?:und|oder|bzw|bis|sowie)\\b)(?=\\p{Ll})");

    private CleanText() {
    }

    /** @param text may be any characters at all; not null */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC).replace("\r\n", "\n").replace('\r', '\n');
        return CUT_WORD.matcher(CONTROL.matcher(composed).replaceAll(" ")).replaceAll("");
    }

    /** Most texts were cleaned before; looking is much cheaper than normalising. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F || c >= 0xC0 && c <= 0xFF || c == '„' || c == '“' || c == '–';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
