package org.wirkstatt.forum.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.edit.Revisions;

/** Former texts of a post, for all who may read it. */
@Named("forumPostHistoryPage")
@RequestScoped
public class PostHistoryPage {

    @Inject
    Posts posts;
    @Inject
    Revisions rows;
    @Inject
    Attachments attachments;
    @Inject
    CurrentUser user;
    @Inject
    Format format;
    @Inject
    Labels labels;

    private String id;
    private String chosen;
    private Posts.Found found;
    private int number;
    private List<Revision> revisions = List.of();
    private List<Differences.Line> lines = List.of();

    public void load() {
        found = posts.get(Go.post(id));
        revisions = posts.revisions(found.post().id());
        number = Go.number(chosen, 0);
        if (number > 0 && !has(number)) {
            throw new NotFoundException("post/" + id + "/" + chosen);
        }
        if (number > 0) {
            lines = Differences.between(has(number - 1) ? posts.revisionText(found.post().id(), number - 1) : "", posts.revisionText(found.post().id(), number));
        }
    }

    private boolean has(int which) {
        return revisions.stream().anyMatch(r -> r.number() == which);
    }

    public List<Revisions.Row> getRevisions() {
        return rows.rows(revisions);
    }

    /** A file that was ever part of the post. @param removed empty while it is */
    public record FileTrace(String name, String about, String added, String removed, String note) {
    }

    /** What moderation took something out of shows its former files to moderators only. */
    public List<FileTrace> getFiles() {
        return attachments.trace(found.post().id()).stream()
                .filter(f -> f.removedAt() == null || found.post().publicFrom() == 0 || user.may(ForumPermissions.MODERATE))
                .map(f -> new FileTrace(f.isInText() ? labels.text("files.inText") : f.name(), f.type().label() + ", " + format.bytes(f.sizeBytes()),
                        format.time(f.addedAt()), format.time(f.removedAt()), f.note())).toList();
    }

    public List<Differences.Line> getLines() {
        return lines;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return found == null ? "" : labels.text("history.title", found.post().no());
    }

    public String getThreadTitle() {
        return found.thread().title();
    }

    public String getChangesTitle() {
        return labels.text("history.changes", number);
    }

    public String getBackPath() {
        return Posts.path(found.thread(), found.post().no());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
