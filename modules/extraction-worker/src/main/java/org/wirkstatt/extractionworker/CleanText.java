package org.wirkstatt.extractionworker;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes running text of what stood on pages, so that search and highlighting see words as they are written. */
final class CleanText {

    private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00AD(?:[ \\t]*\\R[ \\t]*)?");
    // 'Wirkungs-\norientierung' is one word, 'Vor-\nund Nachname' is not, 'MINT-\nRegion' keeps its hyphen
    private static final Pattern SPLIT_WORD = Pattern.compile("(\\p{L})[-\u2010][ \\t]*\\R[ \\t]*(?!(?:und|oder|bzw|bis|sowie)\\b)(?=\\p{Ll})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMPOUND_AT_LINE_END = Pattern.compile("(\\p{L}[-\u2010])[ \\t]*\\R[ \\t]*(?=\\p{Lu})");
    private static final Pattern PARAGRAPH = Pattern.compile("[ \\t]*\\R(?:[ \\t]*\\R)+[ \\t]*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\u200B\uFEFF]");

    private CleanText() {
    }

    /** Paragraphs, one a line, without space around them. */
    static String of(String text) {
        String s = SOFT_HYPHEN.matcher(text).replaceAll("");
        s = SPLIT_WORD.matcher(s).replaceAll("$1");
        s = COMPOUND_AT_LINE_END.matcher(s).replaceAll("$1");
        s = Normalizer.normalize(s, Normalizer.Form.NFKC);
        s = INVISIBLE.matcher(s).replaceAll("");
        s = PARAGRAPH.matcher(s).replaceAll("\u2029").replaceAll("\\s+", " ").replaceAll(" ?\u2029[\u2029 ]*", "\n");
        return s.strip();
    }

    /** One line. */
    static String line(String text) {
        return of(text).replace('\n', ' ');
    }
}
