package org.wirkstatt.selfanalysis.result.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * Fonts that lie in the module and go into each document, with only the characters that it uses. The first that can draw a character draws it.
 * All of them may be embedded (SIL Open Font License; DejaVu: Bitstream Vera licence), see the files beside them.
 */
enum DocumentFont {
    /** The portal's own; Latin. */
    TEXT("AtkinsonHyperlegibleNext-Regular.ttf", "Text", 400),
    BOLD("AtkinsonHyperlegibleNext-Bold.ttf", "Text", 700),
    /** Greek, Cyrillic, Hebrew, Georgian, Armenian, signs and much more. */
    FURTHER("DejaVuSans.ttf", "Further", 400),
    EMOJI("NotoEmoji-Regular.ttf", "Emoji", 400);

    private static final String FOLDER = "/org/wirkstatt/selfanalysis/fonts/";
    private final String file;
    private final String family;
    private final int weight;

    DocumentFont(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
    }

    InputStream open() {
        InputStream in = DocumentFont.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new UncheckedIOException(new IOException("the font " + file + " is not in the module"));
        }
        return in;
    }

    static void register(PdfRendererBuilder builder) {
        for (DocumentFont font : values()) {
            builder.useFont(font::open, font.family, font.weight, BaseRendererBuilder.FontStyle.NORMAL, true);
        }
    }

    /** For the property font-family. */
    static String families() {
        return Arrays.stream(values()).map(font -> font.family).distinct().collect(Collectors.joining(", "));
    }
}
