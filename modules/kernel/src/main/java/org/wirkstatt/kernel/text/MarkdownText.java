package org.wirkstatt.kernel.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.wirkstatt.platform.text.Slugs;
import org.wirkstatt.platform.text.WrittenText;

/**
 * A parsed text with raw HTML as words and without unsafe addresses, its headings in an unbroken order from level 2 and with ids. The same text gives
 * the same ids.
 */
final class MarkdownText {

    static final String ID_PREFIX = "abschnitt-";

    private static final int MAX_NESTING = 40;
    /**
     * No blocks of HTML: what stands between tags is formatted as everywhere, and the tags are words. In the order in which they are tried: a line
     * of dashes below words makes a heading before it is a rule.
     */
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(BlockQuote.class, Heading.class, FencedCodeBlock.class,
            ThematicBreak.class, ListBlock.class, IndentedCodeBlock.class));
    private static final Parser PARSER = Parser.builder().enabledBlockTypes(BLOCKS).extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(MAX_NESTING).maxInlineNesting(MAX_NESTING).build();

    private final Node document;
    private final Map<Heading, String> ids = new IdentityHashMap<>();

    private MarkdownText(Node document) {
        this.document = document;
    }

    /** @param markdown null counts as empty */
    static MarkdownText parse(String markdown) {
        String visible = markdown == null ? "" : WrittenText.visible(markdown);
        MarkdownText text = new MarkdownText(PARSER.parse(visible));
        text.clean();
        text.nameHeadings();
        return text;
    }

    Node document() {
        return document;
    }

    String id(Heading heading) {
        return ids.get(heading);
    }

    private void clean() {
        List<HtmlInline> raw = new ArrayList<>();
        List<Node> unsafe = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline inline) {
                raw.add(inline);
            }

            @Override
            public void visit(Link link) {
                keepIf(SafeAddress.isLink(link.getDestination()), link);
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                keepIf(SafeAddress.isImage(image.getDestination()), image);
                visitChildren(image);
            }

            private void keepIf(boolean safe, Node node) {
                if (!safe) {
                    unsafe.add(node);
                }
            }
        });
        raw.forEach(MarkdownText::showAsText);
        unsafe.forEach(MarkdownText::leaveWordsOnly);
    }

    /** What was written as HTML is what its author wants people to read. */
    private static void showAsText(HtmlInline inline) {
        inline.insertBefore(new Text(inline.getLiteral()));
        inline.unlink();
    }

    /** Of a link its words, of an image its description. */
    private static void leaveWordsOnly(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    /** The page has the one heading of level 1; a reader that jumps from heading to heading must not meet gaps between levels. */
    private void nameHeadings() {
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        int shift = headings.stream().anyMatch(heading -> heading.getLevel() == 1) ? 1 : 0;
        int previous = 1;
        Set<String> taken = new HashSet<>();
        for (Heading heading : headings) {
            previous = Math.min(Math.min(heading.getLevel() + shift, previous + 1), 6);
            heading.setLevel(previous);
            ids.put(heading, unique(ID_PREFIX + Slugs.of(PlainText.of(heading)), taken));
        }
    }

    private static String unique(String wish, Set<String> taken) {
        String base = wish.equals(ID_PREFIX) ? ID_PREFIX + "1" : wish;
        String id = base;
        for (int number = 2; !taken.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }
}
