package org.wirkstatt.forum.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.Check;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.trust.Trust;
import org.wirkstatt.platform.identity.MemberId;

/**
 * How much one person can write. Counted in the table of posts, not in memory: so it holds on every node and through a restart, and posts
 * by mail count too.
 */
@ApplicationScoped
class PostLimits {

    static final int AN_HOUR = 60;
    static final int AN_HOUR_OF_FRESH = 10;
    static final int LINKS_OF_FRESH = 2;
    static final int IMAGES_OF_FRESH = 1;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S|\\]\\(\\s*//");
    private static final Pattern IMAGE = Pattern.compile("!\\[");
    private static final Pattern IMAGE_ADDRESS = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");

    @Inject
    PostRepository posts;
    @Inject
    Trust trust;

    /** @throws InvalidForumException at {@code field} if it is more than {@code author} may write now; the sentence says when or how it can be */
    void checkNew(MemberId author, String field, String text, Instant now) {
        boolean fresh = trust.isFresh(author);
        int most = fresh ? AN_HOUR_OF_FRESH : AN_HOUR;
        Optional<Instant> earliest = posts.latestBut(author, most - 1).map(at -> at.plus(WINDOW)).filter(now::isBefore);
        if (earliest.isPresent()) {
            throw new InvalidForumException(field, fresh ? "error.freshTooFast" : "error.tooFast", Duration.between(now, earliest.get()).toMinutes() + 1);
        }
        if (fresh) {
            checkFresh(field, text);
        }
    }

    /** As {@link #checkNew} for a changed text, which does not count as one more. */
    void checkChanged(MemberId author, String field, String text) {
        if (trust.isFresh(author)) {
            checkFresh(field, text);
        }
    }

    private static void checkFresh(String field, String text) {
        new Check().must(links(text) <= LINKS_OF_FRESH, field, "error.freshLinks", LINKS_OF_FRESH)
                .must(IMAGE.matcher(text).results().count() <= IMAGES_OF_FRESH, field, "error.freshImages", IMAGES_OF_FRESH).orThrow();
    }

    /** Links to elsewhere; addresses of images and of pages of the portal that begin with a slash do not count. */
    static long links(String text) {
        return LINK.matcher(IMAGE_ADDRESS.matcher(text).replaceAll(" ")).results().count();
    }
}
