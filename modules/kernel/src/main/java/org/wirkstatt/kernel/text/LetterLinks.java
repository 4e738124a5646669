package org.wirkstatt.kernel.text;

import java.util.Set;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Links in plain text: the words, then the address in angle brackets (RFC 3986, appendix C), or the address alone where it is its own words. */
final class LetterLinks implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    LetterLinks(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class);
    }

    @Override
    public void render(Node node) {
        Link link = (Link) node;
        if (PlainText.of(link).equals(link.getDestination())) {
            context.getWriter().write(link.getDestination());
            return;
        }
        for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        context.getWriter().write(" <" + link.getDestination() + ">");
    }
}
