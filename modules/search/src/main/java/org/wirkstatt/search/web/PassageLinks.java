package org.wirkstatt.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.search.SearchResult.Run;
import org.wirkstatt.search.SearchResult.Snippet;
import org.wirkstatt.ui.Language;

/**
 * The links that open passages. Where a page does not mark the words itself, its address asks the browser to: with text fragments
 * ({@code #:~:text=}, WICG Scroll To Text Fragment), of which a browser that does not know them sees nothing.
 */
@Named("searchPassageLinks")
@ApplicationScoped
public class PassageLinks {

    private static final int MARKED = 8;
    private static final Pattern WORD_BEFORE = Pattern.compile("(?:^|\\s)([\\p{L}\\p{N}]+)\\s+$");
    private static final Pattern MARKS_ITSELF = Pattern.compile("[?&]q=");
    private static final Pattern PAGE_OF_FILE = Pattern.compile("[?&#](?:page|seite)=");

    @Inject
    Texts texts;
    @Inject
    Language language;

    /** Address of the passage, with the words to be marked. */
    public String url(Snippet passage) {
        String path = passage.path();
        if (MARKS_ITSELF.matcher(path).find() || PAGE_OF_FILE.matcher(path).find()) {
            return path;
        }
        String directives = directives(passage.runs());
        return directives.isEmpty() ? path : path + (path.contains("#") ? "" : "#") + ":~:" + directives;
    }

    /** What the link says: the page it opens, else that it opens the place. */
    public String label(Snippet passage) {
        return passage.page() > 0 && PAGE_OF_FILE.matcher(passage.path()).find()
                ? texts.of("search", "results.openPage", language.getLocale(), passage.page()) : texts.of("search", "results.openPlace", language.getLocale());
    }

    /** One for each marked word, with the word before it where there is one: the same word may stand in a menu above. */
    private static String directives(List<Run> runs) {
        Set<String> directives = new LinkedHashSet<>();
        for (int i = 0; i < runs.size() && directives.size() < MARKED; i++) {
            if (runs.get(i).marked()) {
                Matcher before = WORD_BEFORE.matcher(i == 0 ? "" : runs.get(i - 1).text());
                directives.add("text=" + (before.find() ? encoded(before.group(1)) + "-," : "") + encoded(runs.get(i).text().strip()));
            }
        }
        return String.join("&", directives);
    }

    /** Dash, comma and ampersand have a meaning in a directive. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
    }
}
