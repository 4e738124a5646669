package org.wirkstatt.extractionworker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The text of a Word document: what in it hinders people, read in one pass. */
final class WordText extends DefaultHandler {

    private final Accessibility.Found found;
    private final Map<String, Integer> styles;
    final Accessibility.Outline outline;
    private final StringBuilder paragraph = new StringBuilder();
    private final Pictures pictures;
    private final Deque<int[]> tables = new ArrayDeque<>();
    boolean language;
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
        String value = OfficeAccess.attribute(attributes, "val");
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
            case "shd" -> shade(OfficeAccess.attribute(attributes, "fill"));
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
                String behind = Stream.of(runShade, paragraphShade, cellShade).filter(Contrast::isColour).findFirst()
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

    /** Styles that are headings, with their level, and whether the document has a language. */
    static final class Styles extends DefaultHandler {

        final Map<String, Integer> headings = new HashMap<>();
        boolean language;
        private String style = "";

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            String value = OfficeAccess.attribute(attributes, "val");
            switch (name) {
                case "style" -> style = OfficeAccess.attribute(attributes, "styleId");
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
}
