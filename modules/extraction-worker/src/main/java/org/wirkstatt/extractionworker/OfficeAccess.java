package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Documents of Word, PowerPoint and Excel (ISO/IEC 29500). */
final class OfficeAccess {

    private static final int MOST_WITHOUT_HEADING = 30;

    private OfficeAccess() {
    }

    static void word(Path file, Accessibility.Found found) throws IOException, SAXException {
        try (Package parts = new Package(file)) {
            Core core = core(parts);
            WordText.Styles styles = new WordText.Styles();
            parts.read("word/styles.xml", styles);
            WordText text = new WordText(found, styles.headings);
            parts.read("word/document.xml", text);
            found.addIf(core.title.isBlank(), "NO_TITLE");
            found.addIf(core.language.isBlank() && !styles.language && !text.language, "NO_LANGUAGE");
            text.outline.end(MOST_WITHOUT_HEADING);
        }
    }

    static void slides(Path file, Accessibility.Found found) throws IOException, SAXException {
        try (Package parts = new Package(file)) {
            Core core = core(parts);
            boolean language = !core.language.isBlank();
            List<String> slides = parts.parts("ppt/slides/slide\\d+\\.xml");
            for (int i = 0; i < slides.size(); i++) {
                Slide slide = new Slide(found, String.valueOf(i + 1));
                parts.read(slides.get(i), slide);
                language |= slide.language;
                if (!slide.title) {
                    found.add("SLIDE_WITHOUT_TITLE", String.valueOf(i + 1));
                }
            }
            found.addIf(core.title.isBlank(), "NO_TITLE");
            found.addIf(!language, "NO_LANGUAGE");
        }
    }

    static void sheets(Path file, Accessibility.Found found) throws IOException, SAXException {
        try (Package parts = new Package(file)) {
            found.addIf(core(parts).title.isBlank(), "NO_TITLE");
            for (String drawing : parts.parts("xl/drawings/drawing\\d+\\.xml")) {
                parts.read(drawing, new Slide(found, ""));
            }
        }
    }

    private static Core core(Package parts) throws IOException, SAXException {
        Core core = new Core();
        parts.read("docProps/core.xml", core);
        return core;
    }

    /** What a document says of itself. */
    static final class Core extends DefaultHandler {

        private final StringBuilder text = new StringBuilder();
        String title = "";
        String language = "";

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            text.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if (name.equals("title")) {
                title = text.toString();
            } else if (name.equals("language")) {
                language = text.toString();
            }
        }
    }

    /** A slide, or the drawings of a sheet. */
    private static final class Slide extends DefaultHandler {

        private final Accessibility.Found found;
        private final String number;
        private final Pictures pictures;
        private boolean inTitle;
        private boolean title;
        private boolean language;
        private boolean inText;

        Slide(Accessibility.Found found, String number) {
            this.found = found;
            this.number = number;
            this.pictures = new Pictures(found);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "ph" -> inTitle |= attribute(attributes, "type").matches("title|ctrTitle");
                case "t" -> inText = true;
                case "rPr", "endParaRPr" -> language |= !attribute(attributes, "lang").isEmpty();
                case "tblPr" -> {
                    if (!attribute(attributes, "firstRow").matches("1|true")) {
                        found.add("TABLE_WITHOUT_HEADER", number);
                    }
                }
                default -> pictures.start(name, attributes, number);
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            title |= inTitle && inText && !new String(characters, start, length).isBlank();
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if (name.equals("sp")) {
                inTitle = false;
            } else if (name.equals("t")) {
                inText = false;
            }
            pictures.end(name);
        }
    }

    /** By its local name; empty without. */
    static String attribute(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
