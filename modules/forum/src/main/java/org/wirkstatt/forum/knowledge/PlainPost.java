package org.wirkstatt.forum.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirkstatt.forum.post.Mention;

/**
 * The text of a post as it can stand outside of its thread, as Markdown: quotes of other posts go, as their authors did not agree to that; names of
 * others go unless they agreed; pictures become their alternative text; headings stand one level lower. Links stay.
 */
final class PlainPost {

    /** In the place of a name that must not stand there. */
    static final String LEFT_OUT = "[…]";

    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
    private static final Pattern QUOTE = Pattern.compile(" {0,3}>.*");
    private static final Pattern SOURCE = Pattern.compile("\\]\\((?:https?://[^/\\s)]+)?/forum/beitrag/(\\d{1,18})\\)");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,5})(?=\\s)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern ATTACHMENT = Pattern.compile("\\[([^\\]]*)\\]\\((?:https?://[^/\\s)]+)?/forum/datei/[^)]*\\)");

    private PlainPost() {
    }

    /**
     * @param mentions people whom the post names
     * @param mayBeNamed whether the name of such a person may stay
     * @param number number of a post in the same thread by its id; empty for another thread
     */
    static String of(String text, List<Mention> mentions, Function<Mention, Boolean> mayBeNamed, LongFunction<Optional<Integer>> number) {
        List<String> out = new ArrayList<>();
        String fence = "";
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher mark = FENCE.matcher(line);
            if (mark.matches() && (fence.isEmpty() || mark.group(1).startsWith(fence))) {
                fence = fence.isEmpty() ? mark.group(1) : "";
                out.add(line);
            } else if (!fence.isEmpty()) {
                out.add(line);
            } else if (QUOTE.matcher(line).matches() && SOURCE.matcher(line).find()) {
                Matcher source = SOURCE.matcher(line);
                source.find();
                number.apply(Long.parseLong(source.group(1))).ifPresent(no -> out.add("*Zu Beitrag " + no + ":*"));
                while (i + 1 < lines.size() && QUOTE.matcher(lines.get(i + 1)).matches()) {
                    i++;
                }
            } else {
                out.add(line(line, mentions, mayBeNamed));
            }
        }
        if (!fence.isEmpty()) {
            out.add(fence);
        }
        return String.join("\n", out).strip();
    }

    private static String line(String line, List<Mention> mentions, Function<Mention, Boolean> mayBeNamed) {
        String plain = HEADING.matcher(line).replaceFirst("#$1");
        plain = PICTURE.matcher(plain).replaceAll(p -> p.group(1).isBlank() ? "" : Matcher.quoteReplacement("(Bild: " + p.group(1) + ")"));
        plain = ATTACHMENT.matcher(plain).replaceAll(a -> Matcher.quoteReplacement(a.group(1)));
        for (Mention mention : mentions) {
            String name = Boolean.TRUE.equals(mayBeNamed.apply(mention)) ? mention.name() : LEFT_OUT;
            plain = Pattern.compile("(?<![\\p{L}\\p{N}])@" + Pattern.quote(mention.name()) + "(?![\\p{L}\\p{N}])").matcher(plain)
                    .replaceAll(Matcher.quoteReplacement(name));
        }
        return plain;
    }
}
