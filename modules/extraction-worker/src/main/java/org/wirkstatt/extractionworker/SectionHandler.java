package org.wirkstatt.extractionworker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cuts Tika's XHTML into sections: a page of a PDF, a slide and its notes, a sheet, what stands below a heading. Blocks are separated by
 * empty lines, which {@link CleanText} relies on.
 */
final class SectionHandler extends DefaultHandler {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS = Set.of("p", "div", "tr", "li", "table", "ul", "ol", "blockquote", "pre", "section");

    private final List<Answer.Section> sections = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<String> open = new ArrayList<>();
    private boolean inHead;
    private boolean inHeading;
    private boolean notes;
    private int page;

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        String kind = name.equals("div") || name.equals("p") ? String.valueOf(attributes.getValue("class")) : "";
        open.add(kind);
        if (name.equals("head")) {
            inHead = true;
        } else if (HEADINGS.contains(name)) {
            if (!kindOpen("sheet")) {
                finish();
            }
            inHeading = true;
            heading.setLength(0);
        } else if (name.equals("br")) {
            append("\n");
        } else if (name.equals("td") || name.equals("th")) {
            append(" ");
        } else if (kind.equals("page") || kind.equals("slide-content") || kind.equals("sheet")) {
            finish();
            heading.setLength(0);
            page++;
        } else if (kind.equals("slide-notes")) {
            finish();
            notes = true;
        } else if (BLOCKS.contains(name)) {
            append("\n\n");
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        String kind = open.remove(open.size() - 1);
        if (name.equals("head")) {
            inHead = false;
        } else if (HEADINGS.contains(name)) {
            inHeading = false;
        } else if (kind.equals("page") || kind.equals("slide-content") || kind.equals("sheet") || kind.equals("slide-notes")) {
            finish();
            notes = false;
        } else if (BLOCKS.contains(name)) {
            append("\n\n");
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws TooMuchTextException {
        if (inHead) {
            return;
        }
        (inHeading ? heading : text).append(characters, start, length);
        plain.append(characters, start, length);
        if (plain.length() > TooMuchTextException.MAX_CHARACTERS) {
            throw new TooMuchTextException();
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        append(new String(characters, start, length));
    }

    private void append(String space) {
        (inHeading ? heading : text).append(space);
    }

    private boolean kindOpen(String kind) {
        return open.contains(kind);
    }

    private void finish() {
        String body = text.toString();
        if (notes) {
            body = body.replaceAll("(?m)^\\s*" + page + "\\s*$", ""); // the field with the number of the slide
        }
        if (!body.isBlank() || !heading.toString().isBlank()) {
            // a heading alone is text as well: a document of headings must be found
            sections.add(new Answer.Section(page, heading.toString(), body.isBlank() ? heading.toString() : body, notes));
        }
        text.setLength(0);
        if (!notes) {
            heading.setLength(0);
        }
    }

    /** Pages, slides or sheets seen; 0 where the format has none. */
    int pages() {
        return page;
    }

    List<Answer.Section> sections() {
        finish();
        return List.copyOf(sections);
    }

    /** The characters as they came, without sections. */
    String plainText() {
        return plain.toString();
    }
}
