package org.wirkstatt.forum.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.wirkstatt.forum.post.Mention;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.platform.text.Markdown;

/** The text of a post as safe HTML that fits into a thread: headings below that of the post, their ids unique on the page. */
@ApplicationScoped
public class PostHtml {

    private static final long MOST_CHARACTERS = 8_000_000;
    private static final Pattern HEADING = Pattern.compile("<(/?)h([2-6])(?: id=\"([a-z0-9-]+)\")?>");
    private static final Pattern TAG_OR_TEXT = Pattern.compile("<[^>]*>|[^<]+");

    /** A post never changes under one version; so nothing here goes stale. */
    private record Key(long post, long version, int mentions) {
    }

    @Inject
    Markdown markdown;

    private final Cache<Key, String> rendered = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher((Key key, String html) -> html.length() + 50).build();

    /** @param mentions people named in the post */
    String of(Post post, List<Mention> mentions) {
        return rendered.get(new Key(post.id(), post.version(), mentions.size()), key -> render(post, mentions));
    }

    /** A text that is not kept yet, for a place below a heading of the second level. */
    String preview(String text) {
        return lifted(nested(markdown.toHtml(text), "vorschau"), 1);
    }

    /** {@code html} of a post that stands outside of its thread: its headings {@code levels} higher, the second at most. */
    static String lifted(String html, int levels) {
        return HEADING.matcher(html).replaceAll(h -> "<" + h.group(1) + "h" + Math.max(2, Integer.parseInt(h.group(2)) - levels)
                + (h.group(3) == null ? "" : " id=\"" + h.group(3) + "\"") + ">");
    }

    private String render(Post post, List<Mention> mentions) {
        String html = nested(markdown.toHtml(post.text()), "nr-" + post.no());
        return mentions.isEmpty() ? html : named(html, mentions);
    }

    static String nested(String html, String prefix) {
        return HEADING.matcher(html).replaceAll(h -> "<" + h.group(1) + "h" + Math.min(6, Integer.parseInt(h.group(2)) + 2)
                + (h.group(3) == null ? "" : " id=\"" + prefix + "-" + h.group(3) + "\"") + ">");
    }

    /** Names behind an {@code @} stand out, in texts only, never in tags; names are written as the guard of the HTML writes them. */
    private String named(String html, List<Mention> mentions) {
        List<String> names = mentions.stream().map(m -> markdown.toHtml("@" + m.name()).replaceAll("^<p>|</p>$", "")).filter(n -> !n.contains("<")).toList();
        StringBuilder marked = new StringBuilder();
        Matcher part = TAG_OR_TEXT.matcher(html);
        while (part.find()) {
            String piece = part.group();
            for (String name : piece.startsWith("<") ? List.<String>of() : names) {
                piece = piece.replace(name, "<strong>" + name + "</strong>");
            }
            marked.append(piece);
        }
        return marked.toString();
    }
}
