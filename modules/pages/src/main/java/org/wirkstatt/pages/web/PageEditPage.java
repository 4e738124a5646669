package org.wirkstatt.pages.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.pages.FixedPage;
import org.wirkstatt.pages.PageDraft;
import org.wirkstatt.pages.PageFile;
import org.wirkstatt.pages.PageKind;
import org.wirkstatt.pages.PageService;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;
import org.wirkstatt.platform.text.Slugs;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Frame;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Previews;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** The editor of a page or news item, new or existing. What was typed stays until it is saved or given up, also after a conflict. */
@Named("pagesEditPage")
@ViewScoped
public class PageEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    PageService pages;
    @Inject
    Previews previews;
    @Inject
    PageFields fields;
    @Inject
    Frame frame;
    @Inject
    Messages messages;
    @Inject
    Clock clock;

    private final String formKey = UUID.randomUUID().toString();
    private PageKind kind;
    private String slug;
    private String note;
    private PageForm form;
    private Long id;
    private long version;
    private ArrayList<Differences.Line> conflictLines;

    /** Opens the text of the address, or an empty form. */
    public void load() {
        if (form != null) {
            return;
        }
        kind = frame.getPath().startsWith(PageKind.NEWS.administrationPath()) ? PageKind.NEWS : PageKind.PAGE;
        if (frame.getPath().endsWith("/neu")) {
            LocalDate today = LocalDate.now(clock.withZone(GERMANY));
            form = new PageForm("", new PageFile(null, null, null, today, kind == PageKind.NEWS, null, null, null, null));
            return;
        }
        PageDraft opened = pages.open(kind, slug);
        id = opened.id();
        version = opened.version();
        form = new PageForm(opened.slug(), opened.file());
    }

    /** Goes on to the text as it would look; its button opens a new tab, so this form stays open with its text. */
    public void preview() {
        attempt(() -> {
            String text = pages.checked(kind, wantedSlug(), id == null, read());
            go(previews.keep(kind.administrationPath() + "/" + (id == null ? "neu" : slug) + "/vorschau", text));
            return null;
        });
    }

    /** Saves; one form makes one page however often it is sent. */
    public synchronized void save() {
        attempt(() -> id == null ? pages.create(kind, wantedSlug(), read(), remark(), formKey) : pages.save(id, version, read(), remark()));
    }

    /** Saves over what somebody else saved, after both versions were shown. */
    public synchronized void saveMine() {
        attempt(() -> pages.save(id, pages.open(kind, slug).version(), read(), remark()));
    }

    private void attempt(Supplier<PageDraft> action) {
        conflictLines = null;
        try {
            PageDraft saved = action.get();
            if (saved != null) {
                String path = kind == PageKind.NEWS ? kind.folder() + "/" + saved.slug() : FixedPage.path(saved.slug());
                go(path + "?gespeichert=1");
            }
        } catch (InvalidContentException e) {
            messages.show("edit", e, fields::sentence);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(pages.text(pages.open(kind, slug).file()), pages.text(read())));
        }
    }

    private static void go(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PageFile read() {
        List<Fault> faults = new ArrayList<>();
        PageFile file = form.read(faults);
        if (!faults.isEmpty()) {
            throw new UnreadableFormException(faults);
        }
        return file;
    }

    private String wantedSlug() {
        String typed = form.slug();
        String title = form.getText().get("title");
        return typed != null ? typed : Slugs.of(title == null ? "" : title);
    }

    private String remark() {
        return note == null ? "" : note.strip();
    }

    public boolean isNews() {
        return kind == PageKind.NEWS;
    }

    public boolean isCreating() {
        return id == null;
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return kind.administrationPath() + "/" + slug + "/bearbeiten";
    }

    /** Where to go without saving. */
    public String getBackPath() {
        return kind.administrationPath();
    }

    public PageForm getForm() {
        return form;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
