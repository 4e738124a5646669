package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.publication.FittingThings;
import org.wirkstatt.forum.thread.TagList;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.search.Similar.Fit;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** The guided form that opens a thread. */
@Named("forumOpenPage")
@ViewScoped
public class OpenPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Boards boards;
    @Inject
    transient Posting posting;
    @Inject
    transient PostHtml html;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;
    @Inject
    transient AttachForm attach;
    @Inject
    transient FittingThings fitting;

    private final String formKey = UUID.randomUUID().toString();
    private final ChosenFiles files = new ChosenFiles();
    private final Fields text = new Fields();
    private String slug;
    private String kindSlug;
    private String previewHtml = "";
    private transient List<Fit> fittingThreads;
    private transient List<Fit> fittingMaterials;
    private transient Board board;
    private transient ThreadKind kind;

    public void load() {
        board = boards.get(slug);
        kind = Guide.kind(kindSlug);
    }

    /** Opens the thread; one form opens one however often it is sent. */
    public synchronized void send() {
        previewHtml = "";
        if (!attach.take(files)) {
            return;
        }
        try {
            Go.to(posting.open(read()).path());
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    /** Shows the first post as it will look; nothing is saved. */
    public void preview() {
        attach.take(files);
        try {
            NewThread thread = read();
            String written = posting.textOf(thread);
            previewHtml = html.preview(written);
            fittingThreads = fitting.threads(thread.title(), written);
            fittingMaterials = fitting.materials(thread.title(), written);
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    private NewThread read() {
        Map<String, String> answers = new HashMap<>();
        kind.fields().forEach(key -> {
            if (text.getValues().get(key) != null) {
                answers.put(key, text.getValues().get(key));
            }
        });
        String region = text.text("region");
        return new NewThread(board.id(), kind, text.text("title"), answers, TagList.of(text.text("tags")),
                region == null || !region.matches("\\d{1,18}") ? null : new RegionId(Long.parseLong(region)), formKey, files.ids());
    }

    public String getTitle() {
        return labels.text("open." + kind.slug());
    }

    public String getLead() {
        return labels.text("kind." + kind.slug());
    }

    /** Who will be able to read it, in a sentence. */
    public String getReaders() {
        return labels.text(board.access() == BoardAccess.CIRCLE ? "readers.circle" : board.access() == BoardAccess.MEMBERS ? "readers.members" : "readers.public");
    }

    /** Whether the form asks for the region: a board of a region answers that. */
    public boolean isAsksForRegion() {
        return board.region() == null;
    }

    public boolean isArchived() {
        return board.isArchived();
    }

    /** Threads that may answer what is asked, with the preview; empty before. */
    public List<Fit> getFittingThreads() {
        return fittingThreads == null ? List.of() : fittingThreads;
    }

    /** Passages of materials that may answer what is asked, with the preview; empty before. */
    public List<Fit> getFittingMaterials() {
        return fittingMaterials == null ? List.of() : fittingMaterials;
    }

    public Board getBoard() {
        return board;
    }

    public Fields getText() {
        return text;
    }

    /** Files chosen so far. */
    public ChosenFiles getFiles() {
        return files;
    }

    public String getPreviewHtml() {
        return previewHtml;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getKindSlug() {
        return kindSlug;
    }

    public void setKindSlug(String kindSlug) {
        this.kindSlug = kindSlug;
    }
}
