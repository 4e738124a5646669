package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Open documents (ISO/IEC 26300). */
final class OdfAccess {

    private static final int MOST_WITHOUT_HEADING = 30;

    private OdfAccess() {
    }

    static void look(Path file, String type, Accessibility.Found found) throws IOException, SAXException {
        boolean slides = type.endsWith("presentation");
        try (Package parts = new Package(file)) {
            OfficeAccess.Core core = new OfficeAccess.Core();
            parts.read("meta.xml", core);
            Content content = new Content(found, slides, type.endsWith("text"));
            parts.read("styles.xml", content.styles());
            parts.read("content.xml", content);
            found.addIf(core.title.isBlank(), "NO_TITLE");
            found.addIf(core.language.isBlank() && !content.language, "NO_LANGUAGE");
            if (type.endsWith("text")) {
                content.outline.end(MOST_WITHOUT_HEADING);
            }
        }
    }

    private static final class Content extends DefaultHandler {

        private final Accessibility.Found found;
        private final boolean slides;
        private final boolean text;
        private final Accessibility.Outline outline;
        private final Map<String, String[]> colours = new HashMap<>();
        private final Set<String> decorative = new HashSet<>();
        private final StringBuilder block = new StringBuilder();
        private final Deque<Picture> frames = new ArrayDeque<>();
        private final Deque<int[]> tables = new ArrayDeque<>();
        private final Deque<String> spans = new ArrayDeque<>();
        private boolean language;
        private String style = "";
        private int heading;
        private int slide;
        private boolean slideTitle;
        private boolean inTitle;
        private boolean low;

        /** A frame that may be a picture. */
        private static final class Picture {
            private boolean image;
            /** A table: the picture beside it is for programs that know no tables. */
            private boolean table;
            private boolean described;
        }

        Content(Accessibility.Found found, boolean slides, boolean text) {
            this.found = found;
            this.slides = slides;
            this.text = text;
            this.outline = new Accessibility.Outline(found);
        }

        /** Reads the styles only. */
        DefaultHandler styles() {
            return new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    style(name, attributes);
                }
            };
        }

        private void style(String name, Attributes attributes) {
            if (name.equals("style")) {
                style = OfficeAccess.attribute(attributes, "name");
            } else if (name.equals("text-properties")) {
                String code = OfficeAccess.attribute(attributes, "language");
                language |= !code.isEmpty() && !code.equals("none") && !code.equals("zxx");
                String colour = OfficeAccess.attribute(attributes, "color").replace("#", "");
                if (Contrast.isColour(colour)) {
                    colours.put(style, new String[] {colour, OfficeAccess.attribute(attributes, "background-color").replace("#", "")});
                }
            } else if (name.equals("graphic-properties") && OfficeAccess.attribute(attributes, "decorative").equals("true")) {
                decorative.add(style);
            }
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "style", "text-properties", "graphic-properties" -> style(name, attributes);
                case "h", "p" -> {
                    block.setLength(0);
                    low = false;
                    String level = OfficeAccess.attribute(attributes, "outline-level");
                    heading = name.equals("h") ? level.matches("[1-9]|10") ? Integer.parseInt(level) : 1 : 0;
                    spans.push(OfficeAccess.attribute(attributes, "style-name"));
                }
                case "span" -> spans.push(OfficeAccess.attribute(attributes, "style-name"));
                case "page" -> {
                    if (slides) {
                        endSlide();
                        slide++;
                        slideTitle = false;
                    }
                }
                case "frame" -> {
                    Picture picture = new Picture();
                    picture.described = OfficeAccess.attribute(attributes, "decorative").equals("true") || decorative.contains(OfficeAccess.attribute(attributes, "style-name"));
                    frames.push(picture);
                    inTitle = OfficeAccess.attribute(attributes, "class").equals("title");
                }
                case "image" -> frames.stream().findFirst().ifPresent(f -> f.image = true);
                case "title", "desc" -> block.setLength(0);
                case "table" -> {
                    tables.push(new int[2]);
                    frames.stream().findFirst().ifPresent(f -> f.table = true);
                }
                case "table-row" -> tables.stream().findFirst().ifPresent(t -> t[0]++);
                case "table-header-rows" -> tables.stream().findFirst().ifPresent(t -> t[1] = 1);
                default -> {
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            block.append(characters, start, length);
            boolean blank = new String(characters, start, length).isBlank();
            slideTitle |= inTitle && !blank;
            String[] own = blank || spans.isEmpty() ? null : spans.stream().filter(colours::containsKey).findFirst().map(colours::get).orElse(null);
            if (own != null && text && tables.isEmpty() && frames.isEmpty()) {
                low |= Contrast.isLow(own[0], Contrast.isColour(own[1]) ? own[1] : Contrast.PAPER, heading > 0);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            switch (name) {
                case "h", "p" -> endBlock();
                case "span" -> spans.poll();
                case "title", "desc" -> frames.stream().findFirst().ifPresent(f -> f.described |= !block.toString().isBlank());
                case "frame" -> {
                    Picture picture = frames.poll();
                    if (picture != null && picture.image && !picture.table && !picture.described) {
                        found.add("PICTURE_WITHOUT_ALTERNATIVE", slides ? String.valueOf(slide) : "");
                    }
                    inTitle = false;
                }
                case "table" -> {
                    int[] table = tables.poll();
                    if (text && table != null && table[0] > 1 && table[1] == 0) {
                        found.add("TABLE_WITHOUT_HEADER", "");
                    }
                }
                case "presentation" -> endSlide();
                default -> {
                }
            }
        }

        private void endBlock() {
            String words = block.toString().strip();
            spans.poll();
            if (text && !words.isEmpty() && heading > 0) {
                outline.heading(heading, words);
            } else if (text && !words.isEmpty()) {
                outline.paragraph();
            }
            if (low) {
                found.add("LOW_CONTRAST", words.length() > 60 ? words.substring(0, 60) + "…" : words);
            }
            low = false;
        }

        private void endSlide() {
            if (slide > 0 && !slideTitle) {
                found.add("SLIDE_WITHOUT_TITLE", String.valueOf(slide));
            }
        }
    }
}
