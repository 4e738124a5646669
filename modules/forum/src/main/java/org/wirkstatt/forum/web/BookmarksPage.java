package org.wirkstatt.forum.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.follow.Bookmark;
import org.wirkstatt.forum.follow.BookmarkService;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.ui.Format;

/** The own bookmarks, the latest first; those whose post can no longer be read are left out. */
@Named("forumBookmarksPage")
@RequestScoped
public class BookmarksPage {

    /** @param remind such as 'Erinnerung am …'; empty without */
    public record Row(String path, String title, String remind, Instant createdAt, String changePath) {
    }

    @Inject
    BookmarkService bookmarks;
    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Labels labels;
    @Inject
    Format format;

    private List<Row> rows = List.of();

    public void load() {
        List<Bookmark> all = bookmarks.list();
        Map<Long, Post> marked = posts.list(all.stream().map(Bookmark::postId).toList());
        Map<Long, ForumThread> around = threads.list(marked.values().stream().map(Post::threadId).distinct().toList());
        rows = all.stream().map(b -> row(b, marked.get(b.postId()), around)).filter(Objects::nonNull).toList();
    }

    private Row row(Bookmark bookmark, Post post, Map<Long, ForumThread> around) {
        ForumThread thread = post == null || !post.isShown() ? null : around.get(post.threadId());
        return thread == null || !threads.mayRead(thread) ? null : new Row(Posts.path(thread, post.no()), labels.text("post.which", post.no(), thread.title()),
                bookmark.remindAt() == null ? "" : labels.text("bookmark.remind", format.day(bookmark.remindAt())), bookmark.createdAt(), post.path() + "/lesezeichen");
    }

    public List<Row> getRows() {
        return rows;
    }
}
