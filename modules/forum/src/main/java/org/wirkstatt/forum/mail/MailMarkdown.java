package org.wirkstatt.forum.mail;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plain text of a mail as Markdown that shows the same (CommonMark 0.31): lines break where they did, addresses are links, quotes and lists stay
 * what they are, and everything else that Markdown would take for a sign is shown as typed.
 */
public final class MailMarkdown {

    private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}(>\\s?)+");
    private static final Pattern ITEM = Pattern.compile("^\\s*([-*•–]|\\d{1,3}[.)])\\s+(?=\\S)");
    private static final Pattern WEB = Pattern.compile("<?(https?://[^\\s<>]*[^\\s<>.,;:!?)\\]\"'“”»])>?");
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<|]|&(?=[a-zA-Z#])");
    /** At the beginning of a line these make headings, rules and lists. */
    private static final Pattern RULE = Pattern.compile("^([-=+#~])");

    private MailMarkdown() {
    }

    /** @param plain plain text, with any ends of lines */
    public static String of(String plain) {
        List<String> lines = plain.lines().map(MailMarkdown::line).toList();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean breaks = i + 1 < lines.size() && !isEmpty(lines.get(i)) && !isEmpty(lines.get(i + 1));
            out.append(lines.get(i)).append(breaks ? "\\\n" : "\n");
        }
        return out.toString().strip();
    }

    /** Also the empty line of a quote. */
    private static boolean isEmpty(String line) {
        return line.replace(">", "").isBlank();
    }

    private static String line(String typed) {
        Matcher quote = QUOTE.matcher(typed);
        String marks = quote.find() ? quote.group().replaceAll("[^>]", "").replace(">", "> ") : "";
        String rest = (marks.isEmpty() ? typed : typed.substring(quote.end())).strip();
        Matcher item = ITEM.matcher(rest);
        if (item.find()) {
            return marks + (Character.isDigit(item.group(1).charAt(0)) ? item.group(1) : "-") + " " + words(rest.substring(item.end()));
        }
        return (marks + RULE.matcher(words(rest)).replaceFirst("\\\\$1")).stripTrailing();
    }

    private static String words(String text) {
        StringBuilder out = new StringBuilder();
        Matcher web = WEB.matcher(text);
        int from = 0;
        while (web.find()) {
            out.append(escaped(text.substring(from, web.start()))).append('<').append(web.group(1)).append('>');
            from = web.end();
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return SIGN.matcher(text).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
    }

    /** For a text that goes into a letter: pictures become links, as a letter loads nothing. */
    static String withoutPictures(String markdown) {
        return markdown.lines().map(line -> line.replaceAll("!\\[([^\\]]*)\\]\\(", "[$1](")).collect(Collectors.joining("\n"));
    }
}
