package org.wirkstatt.forum.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirkstatt.forum.Check;
import org.wirkstatt.platform.text.WrittenText;

/** Limits of what can stand in a post, each with a sentence that says what to do. */
public final class PostText {

    /** Longest text, in characters: about ten printed pages. */
    public static final int LONGEST = 20_000;
    /** Most images. */
    public static final int MOST_IMAGES = 20;
    /** Deepest quote in a quote. */
    public static final int DEEPEST_QUOTE = 5;

    private static final Pattern IMAGE = Pattern.compile("!\\[");
    private static final Pattern QUOTE = Pattern.compile("(?m)^((?: {0,3}>)+)");

    private PostText() {
    }

    /** Notes every breach at {@code field}. @param text as {@link org.wirkstatt.platform.text.WrittenText#lines} gives it */
    public static Check check(String field, String text) {
        Check check = new Check();
        if (text.isBlank()) {
            return check.must(false, field, "error.emptyPost", "");
        }
        if (text.length() > LONGEST) {
            return check.must(false, field, "error.longPost", LONGEST);
        }
        return check.must(IMAGE.matcher(text).results().count() <= MOST_IMAGES, field, "error.manyImages", MOST_IMAGES)
                .must(deepestQuote(text) <= DEEPEST_QUOTE, field, "error.deepQuote", DEEPEST_QUOTE);
    }

    private static int deepestQuote(String text) {
        int deepest = 0;
        Matcher quotes = QUOTE.matcher(text);
        while (quotes.find()) {
            deepest = Math.max(deepest, (int) quotes.group(1).chars().filter(c -> c == '>').count());
        }
        return deepest;
    }

    /** {@code text} with every line as a quote, without the quotes in it; below it an empty line. @param source a line that says where it is from */
    public static String quote(String source, String text) {
        StringBuilder quoted = new StringBuilder("> ").append(source).append("\n>\n");
        text.lines().filter(line -> !line.stripLeading().startsWith(">")).map(String::stripTrailing).dropWhile(String::isEmpty)
                .forEach(line -> quoted.append(line.isEmpty() ? ">" : "> ").append(line).append('\n'));
        return quoted.append('\n').toString();
    }
}
