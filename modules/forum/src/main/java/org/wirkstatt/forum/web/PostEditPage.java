package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.FileChange;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.PostText;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.text.WrittenText;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;

/** Changing an own post; the former text stays in the history. */
@Named("forumPostEditPage")
@ViewScoped
public class PostEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Posts posts;
    @Inject
    transient OwnPosts ownPosts;
    @Inject
    transient PostHtml html;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;
    @Inject
    transient AttachForm attach;
    @Inject
    transient Attachments attachments;
    @Inject
    transient FileRows fileRows;

    private final ChosenFiles files = new ChosenFiles();
    private ArrayList<String> removed = new ArrayList<>();
    private String id;
    private String text;
    private String note;
    private Long version;
    private String previewHtml = "";
    private ArrayList<Differences.Line> conflictLines;
    private transient Posts.Found found;

    public void load() {
        found = posts.get(Go.post(id));
        if (!ownPosts.mayEdit(found.post(), found.thread()) && version == null) {
            throw new NotAllowedException("forum.post.edit");
        }
        if (version == null) {
            version = found.post().version();
            text = found.post().text();
        }
    }

    public synchronized void save() {
        save(version);
    }

    /** Saves over what was saved elsewhere, after both texts were shown. */
    public synchronized void saveMine() {
        save(posts.get(Go.post(id)).post().version());
    }

    private void save(long over) {
        previewHtml = "";
        conflictLines = null;
        if (!attach.take(files)) {
            return;
        }
        try {
            Post post = ownPosts.edit(Go.post(id), over, text, note == null ? "" : note, change());
            Go.to(Posts.path(found.thread(), post.no()));
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(posts.get(Go.post(id)).post().text(), WrittenText.lines(text)));
        }
    }

    private FileChange change() {
        return new FileChange(files.ids(), removed.stream().filter(f -> f.matches("[1-9]\\d{0,17}")).map(Long::valueOf).collect(Collectors.toSet()),
                WrittenText.line(note));
    }

    /** Shows the text as it will look; nothing is saved. */
    public void preview() {
        attach.take(files);
        try {
            String clean = WrittenText.lines(text);
            PostText.check("text", clean).orThrow();
            previewHtml = html.preview(clean);
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored text anew. */
    public String getOpenPath() {
        return found.post().path() + "/bearbeiten";
    }

    public String getBackPath() {
        return Posts.path(found.thread(), found.post().no());
    }

    public String getTitle() {
        return labels.text("edit.title", found.post().no());
    }

    public long getThreadId() {
        return found.thread().id();
    }

    public String getThreadTitle() {
        return found.thread().title();
    }

    /** Files chosen so far. */
    public ChosenFiles getFiles() {
        return files;
    }

    /** Files of the post, to be taken out. */
    public List<SelectItem> getPresent() {
        return fileRows.of(attachments.of(List.of(found.post().id())).getOrDefault(found.post().id(), List.of())).stream()
                .map(f -> new SelectItem(String.valueOf(f.id()), f.name() + " (" + f.about() + ")")).toList();
    }

    public List<String> getRemoved() {
        return removed;
    }

    public void setRemoved(List<String> removed) {
        this.removed = new ArrayList<>(removed);
    }

    public String getPreviewHtml() {
        return previewHtml;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
