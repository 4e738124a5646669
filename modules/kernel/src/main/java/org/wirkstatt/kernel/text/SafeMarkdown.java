package org.wirkstatt.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.wirkstatt.platform.text.Markdown;

/** CommonMark with tables; two guards in a row, see the package. */
@ApplicationScoped
class SafeMarkdown implements Markdown {

    @Override
    public String toHtml(String markdown) {
        MarkdownText text = MarkdownText.parse(markdown);
        String html = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).escapeHtml(true).sanitizeUrls(true)
                .percentEncodeUrls(true).attributeProviderFactory(context -> (node, tag, attributes) -> mark(text, node, attributes)).build()
                .render(text.document());
        return scrollable(HtmlGuard.sanitize(html).strip());
    }

    /** A table wider than a phone scrolls inside its own frame, which the keyboard can reach; after the guard, as nobody may write frames. */
    private static String scrollable(String safe) {
        return safe.replace("<table>", "<div class=\"tablewrap\" tabindex=\"0\"><table>").replace("</table>", "</table></div>");
    }

    private static void mark(MarkdownText text, Node node, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", text.id(heading));
        } else if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    @Override
    public String toPlainText(String markdown) {
        return PlainText.of(MarkdownText.parse(markdown).document());
    }

    @Override
    public String toLetter(String markdown) {
        return TextContentRenderer.builder().extensions(List.of(TablesExtension.create())).nodeRendererFactory(LetterLinks::new)
                .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build().render(MarkdownText.parse(markdown).document()).strip();
    }

    @Override
    public List<Part> parts(String markdown) {
        MarkdownText text = MarkdownText.parse(markdown);
        List<Part> parts = new ArrayList<>();
        Node start = text.document().getFirstChild();
        while (start != null) {
            Heading heading = start instanceof Heading h ? h : null;
            Node first = heading == null ? start : heading.getNext();
            Node next = nextHeading(first);
            String words = PlainText.between(first, next);
            if (heading != null) {
                parts.add(new Part(text.id(heading), PlainText.of(heading), words));
            } else if (!words.isEmpty()) {
                parts.add(new Part("", "", words));
            }
            start = next;
        }
        return List.copyOf(parts);
    }

    private static Node nextHeading(Node from) {
        Node node = from;
        while (node != null && !(node instanceof Heading)) {
            node = node.getNext();
        }
        return node;
    }
}
