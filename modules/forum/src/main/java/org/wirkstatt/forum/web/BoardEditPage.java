package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardForm;
import org.wirkstatt.forum.board.BoardService;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** A board: what it is for, who may read it, where it stands. */
@Named("forumBoardEditPage")
@ViewScoped
public class BoardEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/verwaltung/forum";

    @Inject
    transient BoardService boards;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private final Fields text = new Fields();
    private String slug;
    private Long id;
    private long version;
    private boolean archived;
    private boolean filled;

    public void load() {
        if (filled) {
            return;
        }
        filled = true;
        if (slug == null) {
            text.with("place", "topic").with("access", EnumKey.of(BoardAccess.MEMBERS)).with("position", 100);
            return;
        }
        Board board = boards.open(slug);
        id = board.id();
        version = board.version();
        archived = board.isArchived();
        BoardForm form = board.form();
        text.with("name", form.name()).with("slug", form.slug()).with("about", form.about()).with("access", EnumKey.of(form.access()))
                .with("position", form.position()).with("place", form.place() == null ? "topic" : EnumKey.of(form.subject()) + "-" + form.place());
    }

    public synchronized void save() {
        try {
            BoardForm form = read();
            Board saved = id == null ? boards.create(form, formKey) : boards.save(id, version, form);
            messages.done(Labels.MODULE, "board.saved", saved.name());
            Go.to(LIST);
        } catch (InvalidForumException | UnreadableFormException e) {
            messages.show("edit", e, labels::sentence);
        } catch (EditConflictException e) {
            messages.show(e);
        }
    }

    private BoardForm read() {
        List<Fault> faults = new ArrayList<>();
        Integer position = text.number("position", "", faults);
        if (!faults.isEmpty()) {
            throw new UnreadableFormException(faults);
        }
        String place = text.text("place");
        String[] parts = (place == null ? "topic" : place).split("-", 2);
        BoardSubject subject = EnumKey.find(BoardSubject.class, parts[0]).orElse(null);
        return new BoardForm(text.text("slug"), text.text("name"), text.text("about"), subject,
                parts.length == 2 && parts[1].matches("\\d{1,18}") ? Long.valueOf(parts[1]) : null,
                EnumKey.find(BoardAccess.class, text.text("access")).orElse(null), position == null ? 100 : position);
    }

    public void archive() {
        boards.archive(id);
        Go.to(LIST);
    }

    public void reopen() {
        boards.reopen(id);
        Go.to(LIST);
    }

    public boolean isCreating() {
        return id == null;
    }

    public boolean isArchived() {
        return archived;
    }

    public List<SelectItem> getAccesses() {
        return labels.options(BoardAccess.values());
    }

    public String getTitle() {
        return labels.text(id == null ? "board.new" : "board.edit");
    }

    public Fields getText() {
        return text;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
