package org.wirkstatt.selfanalysis.result.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.wirkstatt.selfanalysis.Labels;

/**
 * Makes any text drawable with the fonts of the document. What no font has is not lost silently: a sign becomes its name of the Unicode standard, other
 * characters become their number and script, in square brackets. Scripts that are written from right to left or joined are treated alike, as drawing
 * them letter by letter would give no words. One for each document; not thread safe.
 */
final class Glyphs {

    private static final int HIGHEST = 0x1ffff;

    private final BitSet drawable;
    private final Labels labels;
    private final Locale locale;
    private int replaced;

    Glyphs(Labels labels, Locale locale) {
        this.drawable = Known.CHARACTERS;
        this.labels = labels;
        this.locale = locale;
    }

    /** The text without what cannot be drawn, in composed form, without control characters and invisible joiners. */
    String of(String text) {
        StringBuilder drawn = new StringBuilder();
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(Glyphs::visible).toArray();
        for (int at = 0; at < points.length;) {
            if (drawable(points[at])) {
                drawn.appendCodePoint(points[at++]);
            } else if (!Character.isLetter(points[at])) {
                drawn.append('[').append(name(points[at++])).append(']');
                replaced++;
            } else {
                int end = end(points, at);
                drawn.append(labels.text(locale, "result.glyphs.run", end - at, script(points[at])));
                replaced += end - at;
                at = end;
            }
        }
        return drawn.toString();
    }

    /** How many characters could not be drawn until now. */
    int replaced() {
        return replaced;
    }

    private int end(int[] points, int from) {
        int end = from;
        while (end < points.length && !drawable(points[end]) && (Character.isLetter(points[end]) || mark(points[end])) && (mark(points[end])
                || Character.UnicodeScript.of(points[end]) == Character.UnicodeScript.of(points[from]))) {
            end++;
        }
        return end;
    }

    private boolean drawable(int point) {
        return point == '\n' || point == '\t' || point <= HIGHEST && drawable.get(point);
    }

    private static boolean mark(int point) {
        return List.of(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK).contains((byte) Character.getType(point));
    }

    /** Joiners, selectors of variants, marks of order and characters that are none are not drawn by any font. */
    private static boolean visible(int point) {
        int type = Character.getType(point);
        return point == '\n' || point == '\t' || type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                && (point < 0xfe00 || point > 0xfe0f);
    }

    private static String name(int point) {
        String name = Character.getName(point);
        return name == null ? String.format("U+%04X", point) : name.toLowerCase(Locale.ROOT);
    }

    private static String script(int point) {
        String script = Character.UnicodeScript.of(point).name();
        return script.charAt(0) + script.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean laidOutSimply(int point) {
        byte direction = Character.getDirectionality(point);
        return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Read from the fonts once; 16 kB. */
    private static final class Known {

        static final BitSet CHARACTERS = read();

        private static BitSet read() {
            BitSet all = new BitSet(HIGHEST + 1);
            for (DocumentFont font : DocumentFont.values()) {
                try (RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(font.open()); TrueTypeFont parsed = new TTFParser().parse(bytes)) {
                    CmapLookup characters = parsed.getUnicodeCmapLookup();
                    for (int point = ' '; point <= HIGHEST; point++) {
                        if (characters.getGlyphId(point) != 0 && laidOutSimply(point)) {
                            all.set(point);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return all;
        }
    }
}
