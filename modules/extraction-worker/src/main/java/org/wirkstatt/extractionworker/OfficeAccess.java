package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            Styles styles = new Styles();
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

    /** Styles that are headings, with their level, and whether the document has a language. */
    private static final class Styles extends DefaultHandler {

        private final Map<String, Integer> headings = new HashMap<>();
        private boolean language;
        private String style = "";

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            String value = attribute(attributes, "val");
            switch (name) {
                case "style" -> style = attribute(attributes, "styleId");
                case "name" -> {
                    if (value.matches("(?i)heading [1-9]")) {
                        headings.put(style, value.charAt(value.length() - 1) - '0');
                    }
                }
                case "outlineLvl" -> {
                    if (value.matches("[0-8]")) {
                        headings.putIfAbsent(style, value.charAt(0) - '0' + 1);
                    }
                }
                case "lang" -> language |= !value.isBlank();
                default -> {
                }
            }
        }
    }

    /** The text of a Word document. */
    private static final class WordText extends DefaultHandler {

        private final Accessibility.Found found;
        private final Map<String, Integer> styles;
        private final Accessibility.Outline outline;
        private final StringBuilder paragraph = new StringBuilder();
        private final Pictures pictures;
        private final java.util.Deque<int[]> tables = new java.util.ArrayDeque<>();
        private boolean language;
        private int level;
        private String colour = "";
        private String runShade = "";
        private String paragraphShade = "";
        private String cellShade = "";
        private boolean inRun;
        private boolean inText;
        private boolean bold;
        private int halfPoints;
        private boolean low;

        WordText(Accessibility.Found found, Map<String, Integer> styles) {
            this.found = found;
            this.styles = styles;
            this.outline = new Accessibility.Outline(found);
            this.pictures = new Pictures(found);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            String value = attribute(attributes, "val");
            switch (name) {
                case "p" -> {
                    paragraph.setLength(0);
                    level = 0;
                    paragraphShade = "";
                    low = false;
                }
                case "pStyle" -> level = styles.getOrDefault(value, 0);
                case "r" -> {
                    inRun = true;
                    colour = "";
                    runShade = "";
                    bold = false;
                    halfPoints = 0;
                }
                case "color" -> colour = inRun ? value : colour;
                case "b" -> bold |= inRun;
                case "sz" -> halfPoints = inRun && value.matches("\\d{1,4}") ? Integer.parseInt(value) : halfPoints;
                case "shd" -> shade(attribute(attributes, "fill"));
                case "t" -> inText = true;
                case "lang" -> language |= !value.isBlank();
                case "tbl" -> tables.push(new int[3]);
                case "tr" -> tables.peek()[0]++;
                case "tc" -> {
                    tables.peek()[1] += tables.peek()[0] == 1 ? 1 : 0;
                    cellShade = "";
                }
                case "tblHeader" -> tables.peek()[2] = 1;
                default -> pictures.start(name, attributes, "");
            }
        }

        private void shade(String fill) {
            if (inRun) {
                runShade = fill;
            } else if (paragraph.isEmpty() && !tables.isEmpty() && paragraphShade.isEmpty() && cellShade.isEmpty()) {
                cellShade = fill;
            } else {
                paragraphShade = fill;
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inText) {
                paragraph.append(characters, start, length);
                if (!new String(characters, start, length).isBlank()) {
                    // in a table the style of the table may colour cells: only what is named here counts there
                    String behind = java.util.stream.Stream.of(runShade, paragraphShade, cellShade).filter(Contrast::isColour).findFirst()
                            .orElse(tables.isEmpty() ? Contrast.PAPER : "");
                    low |= Contrast.isLow(colour, behind, halfPoints >= 36 || bold && halfPoints >= 28);
                }
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            switch (name) {
                case "t" -> inText = false;
                case "r" -> inRun = false;
                case "p" -> endParagraph();
                case "tbl" -> {
                    int[] table = tables.pop();
                    if (table[0] > 1 && table[1] > 1 && table[2] == 0) {
                        found.add("TABLE_WITHOUT_HEADER", "");
                    }
                }
                default -> pictures.end(name);
            }
        }

        private void endParagraph() {
            String text = paragraph.toString().strip();
            if (!text.isEmpty() && level > 0) {
                outline.heading(level, text);
            } else if (!text.isEmpty()) {
                outline.paragraph();
            }
            if (low) {
                found.add("LOW_CONTRAST", text.length() > 60 ? text.substring(0, 60) + "…" : text);
            }
            low = false;
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

    /** Pictures and whether they are described: {@code descr} of their properties, unless an extension says that they are decorative. */
    private static final class Pictures {

        private final Accessibility.Found found;
        private int depth;
        private boolean described;
        private boolean any;
        private String place = "";

        Pictures(Accessibility.Found found) {
            this.found = found;
        }

        void start(String name, Attributes attributes, String where) {
            if (name.equals("drawing") || name.equals("pic")) {
                if (depth++ == 0) {
                    described = false;
                    any = name.equals("pic");
                    place = where;
                }
                any |= name.equals("pic");
            } else if (depth > 0 && (name.equals("docPr") || name.equals("cNvPr"))) {
                described |= !attribute(attributes, "descr").isBlank();
            } else if (depth > 0 && name.equals("decorative")) {
                described |= attribute(attributes, "val").matches("1|true");
            }
        }

        void end(String name) {
            if ((name.equals("drawing") || name.equals("pic")) && --depth == 0 && any && !described) {
                found.add("PICTURE_WITHOUT_ALTERNATIVE", place);
            }
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
