package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The slides of an OpenDocument presentation and their notes, from {@code content.xml} (OpenDocument 1.3, part 3, §10.2.4, §16.15). */
final class Slides extends DefaultHandler {

    private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static final String PRESENTATION = "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    /** Fields that repeat on every slide and say nothing about it. */
    private static final Set<String> FIELDS = Set.of("page-number", "page-count", "date", "time");
    private static final Set<String> SPACES = Set.of("s", "tab", "line-break");

    private final List<Answer.Section> sections = new ArrayList<>();
    private final StringBuilder slide = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private boolean inNotes;
    private int paragraphs;
    private int fields;
    private int page;

    private Slides() {
    }

    static List<Answer.Section> read(Path file) throws IOException, SAXException, TikaException {
        Slides slides = new Slides();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                return List.of();
            }
            try (InputStream in = zip.getInputStream(content)) {
                XMLReaderUtils.parseSAX(in, slides, new ParseContext());
            }
        }
        return slides.sections;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        if (uri.equals(DRAW) && name.equals("page")) {
            page++;
        } else if (uri.equals(PRESENTATION) && name.equals("notes")) {
            inNotes = true;
        } else if (uri.equals(TEXT) && (name.equals("p") || name.equals("h"))) {
            paragraphs++;
        } else if (uri.equals(TEXT) && FIELDS.contains(name)) {
            fields++;
        } else if (uri.equals(TEXT) && SPACES.contains(name)) {
            out().append(' ');
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (uri.equals(DRAW) && name.equals("page")) {
            add(slide, false);
            add(notes, true);
        } else if (uri.equals(PRESENTATION) && name.equals("notes")) {
            inNotes = false;
        } else if (uri.equals(TEXT) && (name.equals("p") || name.equals("h"))) {
            paragraphs--;
            out().append("\n\n");
        } else if (uri.equals(TEXT) && FIELDS.contains(name)) {
            fields--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws TooMuchTextException {
        if (paragraphs > 0 && page > 0 && fields == 0) {
            out().append(characters, start, length);
        }
        if (slide.length() + notes.length() > TooMuchTextException.MAX_CHARACTERS) {
            throw new TooMuchTextException();
        }
    }

    private StringBuilder out() {
        return inNotes ? notes : slide;
    }

    private void add(StringBuilder text, boolean ofNotes) {
        if (!text.toString().isBlank()) {
            sections.add(new Answer.Section(page, "", text.toString(), ofNotes));
        }
        text.setLength(0);
    }
}
