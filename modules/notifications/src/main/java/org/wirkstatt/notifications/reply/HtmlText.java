package org.wirkstatt.notifications.reply;

import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail, line by line as they are shown: quotes with {@code >} in front, items of lists with a dash. Nothing is loaded. */
public final class HtmlText {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "hr", "section",
            "article", "header", "footer", "address", "dl", "dt", "dd", "center", "body");
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre");
    private static final int DEEPEST = 20;

    private HtmlText() {
    }

    public static String of(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.select("head, script, style, template, title, noscript, svg, object, iframe").remove();
        Writer writer = new Writer();
        NodeTraversor.traverse(writer, document.body());
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int depth;
        private int emptyLines;
        private boolean lineBegun;
        private boolean spaceDue;

        @Override
        public void head(Node node, int level) {
            if (node instanceof TextNode text) {
                words(text);
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (BLOCKS.contains(name)) {
                    line();
                    // a table inside a table is layout
                    if (APART.contains(name) && !(name.equals("table") || inList(element))) {
                        blank();
                    }
                }
                switch (name) {
                    case "br" -> newLine();
                    case "blockquote" -> depth = Math.min(depth + 1, DEEPEST);
                    case "li" -> write("- ");
                    case "td", "th" -> spaceDue = lineBegun;
                    case "hr" -> {
                        write("________________________________");
                        line();
                    }
                    default -> {
                        // its text follows
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int level) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                line();
                if (element.normalName().equals("blockquote")) {
                    depth = Math.max(0, depth - 1);
                }
                if (APART.contains(element.normalName()) && !inList(element)) {
                    blank();
                }
            }
        }

        private static boolean inList(Element element) {
            return element.parent() != null && (element.parent().normalName().equals("li") || element.parent().normalName().equals("td"));
        }

        private void words(TextNode node) {
            if (node.parent() != null && node.parent().closest("pre") != null) {
                String[] lines = node.getWholeText().split("\r?\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    if (i > 0) {
                        newLine();
                    }
                    write(lines[i]);
                }
                return;
            }
            String text = node.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
            if (text.startsWith(" ")) {
                spaceDue = lineBegun;
            }
            if (!text.isBlank()) {
                write(text.strip());
                spaceDue = text.endsWith(" ");
            }
        }

        private void write(String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!lineBegun) {
                out.append("> ".repeat(depth));
                lineBegun = true;
                emptyLines = 0;
            } else if (spaceDue) {
                out.append(' ');
            }
            spaceDue = false;
            out.append(text);
        }

        private void line() {
            if (lineBegun) {
                newLine();
            }
        }

        private void newLine() {
            if (!lineBegun) {
                out.append("> ".repeat(depth).stripTrailing());
                emptyLines++;
            }
            out.append('\n');
            lineBegun = false;
            spaceDue = false;
        }

        private void blank() {
            if (out.length() > 0 && !lineBegun && emptyLines == 0) {
                newLine();
            }
        }

        String text() {
            return out.toString().replaceAll("\n{3,}", "\n\n").strip().replaceAll("(\n[> ]*+)++$", "");
        }
    }
}
