package org.wirkstatt.forum.publication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.http.FeedContributor;
import org.wirkstatt.platform.http.FeedFamily;
import org.wirkstatt.platform.http.SitemapContributor;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.platform.text.Texts;

/** A feed of each public board, and public threads for search engines; boards with invented people are not in the site map. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class BoardPublications implements FeedFamily, SitemapContributor {

    private static final String PREFIX = "forum-";

    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    Posts posts;
    @Inject
    Markdown markdown;
    @Inject
    Texts texts;

    /** Address of the feed of {@code board}; empty for one that visitors may not read. */
    public static Optional<String> feedPath(Board board) {
        return board.access() == BoardAccess.PUBLIC ? Optional.of("/feeds/" + PREFIX + board.slug() + ".atom") : Optional.empty();
    }

    @Override
    public Optional<FeedContributor> find(String name) {
        return name.startsWith(PREFIX) ? boards.find(name.substring(PREFIX.length())).filter(b -> b.access() == BoardAccess.PUBLIC).map(Feed::new)
                : Optional.empty();
    }

    @Override
    public Stream<SitemapContributor.Entry> sitemap() {
        List<Board> published = boards.published();
        return Stream.concat(published.stream().map(b -> new SitemapContributor.Entry(b.path(), b.lastPostAt())),
                threads.addresses(published).map(a -> new SitemapContributor.Entry(a.path(), a.lastPostAt())));
    }

    /** Threads by their latest post: an entry comes up again when somebody answers, under an address that stays when the title changes. */
    private final class Feed implements FeedContributor {

        private final Board board;

        Feed(Board board) {
            this.board = board;
        }

        @Override
        public String name() {
            return PREFIX + board.slug();
        }

        @Override
        public String title(Locale locale) {
            return texts.of("forum", "feed.title", locale, board.name());
        }

        @Override
        public String path() {
            return board.path();
        }

        @Override
        public List<Entry> entries(int limit) {
            return threads.shown(board, Optional.empty(), limit).threads().stream()
                    .map(t -> new Entry(t.shortPath(), t.title(), summary(t), t.createdAt(), t.lastPostAt())).toList();
        }

        private String summary(ForumThread thread) {
            return posts.shown(thread, 1, 1).stream().findFirst().map(Post::text).map(markdown::toPlainText).map(ThreadSearch::shortened).orElse("");
        }
    }
}
