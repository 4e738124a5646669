package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.follow.Bookmark;
import org.wirkstatt.forum.follow.BookmarkService;
import org.wirkstatt.forum.post.Acceptance;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** One thing done with one post: delete or restore it, choose it as the answer, bookmark it. */
@Named("forumPostActionPage")
@ViewScoped
public class PostActionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    transient Posts posts;
    @Inject
    transient OwnPosts ownPosts;
    @Inject
    transient Acceptance acceptance;
    @Inject
    transient Threads threads;
    @Inject
    transient BookmarkService bookmarks;
    @Inject
    transient PostHtml html;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private String id;
    private boolean filled;
    private boolean marked;
    private transient Posts.Found found;

    public void load() {
        found = posts.get(Go.post(id));
    }

    /** For the page that deletes or restores. */
    public void loadOwn() {
        load();
        if (!ownPosts.mayEdit(found.post(), found.thread()) && !ownPosts.mayRestore(found.post(), found.thread())) {
            throw new NotAllowedException("forum.post.edit");
        }
    }

    /** For the page that chooses the answer. */
    public void loadQuestion() {
        load();
        if (!threads.mayAccept(found.thread())) {
            throw new NotAllowedException("forum.accept");
        }
    }

    /** For the page of the bookmark. */
    public void loadBookmark() {
        load();
        if (!filled) {
            Bookmark there = bookmarks.find(found.post().id()).orElse(null);
            marked = there != null;
            text.with("remindOn", there == null || there.remindAt() == null ? "" : there.remindAt().atZone(GERMANY).toLocalDate());
            filled = true;
        }
    }

    public void delete() {
        attempt(() -> ownPosts.delete(found.post().id()));
    }

    public void restore() {
        attempt(() -> ownPosts.restore(found.post().id()));
    }

    public void accept() {
        attempt(() -> acceptance.accept(found.thread().id(), found.post().no()));
    }

    public void unaccept() {
        attempt(() -> acceptance.accept(found.thread().id(), null));
    }

    public void mark() {
        attempt(() -> {
            List<Fault> faults = new ArrayList<>();
            LocalDate day = text.day("remindOn", "", faults);
            if (!faults.isEmpty()) {
                throw new UnreadableFormException(faults);
            }
            bookmarks.set(found.post().id(), day);
        });
    }

    public void unmark() {
        attempt(() -> bookmarks.remove(found.post().id()));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            Go.to(Posts.path(found.thread(), found.post().no()));
        } catch (InvalidForumException | UnreadableFormException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    public boolean isDeleted() {
        return found.post().isDeleted();
    }

    public boolean isAccepted() {
        return found.thread().acceptedNo() != null && found.thread().acceptedNo() == found.post().no();
    }

    public boolean isMarked() {
        return marked;
    }

    public String getHtml() {
        return PostHtml.lifted(html.of(found.post(), List.of()), 2);
    }

    public String getWhich() {
        return labels.text("post.which", found.post().no(), found.thread().title());
    }

    public String getBackPath() {
        return Posts.path(found.thread(), found.post().no());
    }

    public Fields getText() {
        return text;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
