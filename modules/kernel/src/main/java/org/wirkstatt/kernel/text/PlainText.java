package org.wirkstatt.kernel.text;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text: headings and paragraphs apart by a blank line, items of a list and rows of a table on lines of their own. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    private PlainText() {
    }

    static String of(Node node) {
        PlainText text = new PlainText();
        node.accept(text);
        return text.toString();
    }

    /** The words of {@code first} and what follows it up to, and without, {@code end}; null for the end of the document. */
    static String between(Node first, Node end) {
        PlainText text = new PlainText();
        for (Node node = first; node != null && node != end; node = node.getNext()) {
            node.accept(text);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return out.toString().strip();
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        separate(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(BulletList list) {
        block(list);
    }

    @Override
    public void visit(OrderedList list) {
        block(list);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        out.append(code.getLiteral());
        separate("\n\n");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        out.append(code.getLiteral());
        separate("\n\n");
    }

    @Override
    public void visit(CustomBlock table) {
        block(table);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell && node.getNext() != null) {
            out.append(" · ");
        } else if (node instanceof TableRow) {
            separate("\n");
        }
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    private void block(Node node) {
        visitChildren(node);
        separate("\n\n");
    }

    /** Ends a block; what was there of line ends counts. */
    private void separate(String lineEnds) {
        int end = out.length();
        while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            out.setLength(end);
            out.append(lineEnds);
        }
    }
}
