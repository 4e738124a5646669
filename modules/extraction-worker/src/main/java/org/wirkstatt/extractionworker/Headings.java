package org.wirkstatt.extractionworker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown by its headings, lines of '#' only; marks inside the text stay, they do not hinder anybody from finding it. */
final class Headings {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(.+?)[ \\t#]*$");

    private Headings() {
    }

    static List<Answer.Section> split(String markdown) {
        List<Answer.Section> sections = new ArrayList<>();
        Matcher m = HEADING.matcher(markdown);
        String heading = "";
        int from = 0;
        while (m.find()) {
            add(sections, heading, markdown.substring(from, m.start()));
            heading = m.group(1);
            from = m.end();
        }
        add(sections, heading, markdown.substring(from));
        return sections;
    }

    private static void add(List<Answer.Section> sections, String heading, String text) {
        if (!heading.isBlank() || !text.isBlank()) {
            sections.add(new Answer.Section(0, heading, text.isBlank() ? heading : text, false));
        }
    }
}
