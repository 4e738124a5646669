package org.wirkstatt.pages.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.pages.FixedPage;
import org.wirkstatt.pages.PageDraft;
import org.wirkstatt.pages.PageKind;
import org.wirkstatt.pages.PageService;
import org.wirkstatt.pages.PageTexts;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Frame;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Revisions;

/** What was changed in a page or news item, when and by whom; an earlier revision can be restored. */
@Named("pagesHistoryPage")
@ViewScoped
public class PageHistoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PageService pages;
    @Inject
    Revisions revisionRows;
    @Inject
    PageTexts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;
    @Inject
    Frame frame;

    private PageKind kind;
    private String slug;
    private String chosen;
    private int number;
    private long version;
    private transient PageDraft page;
    private transient List<Revision> revisions;

    /** Opens the history of the text of the address. */
    public void load() {
        kind = frame.getPath().startsWith(PageKind.NEWS.administrationPath()) ? PageKind.NEWS : PageKind.PAGE;
        page = pages.open(kind, slug);
        revisions = pages.history(page.id());
        version = page.version();
        number = chosen == null || chosen.isEmpty() ? 0 : chosen.matches("[1-9]\\d{0,5}") ? Integer.parseInt(chosen) : -1;
        if (number < 0 || number > revisions.size()) {
            throw new NotFoundException(kind.contentType() + "/" + slug + "/" + chosen);
        }
    }

    /** Makes the chosen revision the present text. */
    public synchronized void restore() {
        try {
            pages.restore(pages.open(kind, slug).id(), version, number, texts.text("history.note", language.getLocale(), number));
            messages.done("pages", "history.restored", number);
            FacesContext.getCurrentInstance().getExternalContext().redirect(kind.administrationPath() + "/" + slug + "/verlauf");
        } catch (EditConflictException e) {
            messages.show(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Revisions.Row> getRevisions() {
        return revisions == null ? List.of() : revisionRows.rows(revisions);
    }

    /** What the chosen revision changed in the one before it. */
    public List<Differences.Line> getLines() {
        if (page == null || number < 1) {
            return List.of();
        }
        return Differences.between(number == 1 ? "" : pages.revisionText(page.id(), number - 1), pages.revisionText(page.id(), number));
    }

    /** Whether another revision than the latest is chosen. */
    public boolean isRestorable() {
        return revisions != null && number > 0 && number < revisions.size();
    }

    public String getChangesTitle() {
        return texts.text("history.changes", language.getLocale(), number);
    }

    public String getTitle() {
        return page == null ? "" : texts.text("history.of", language.getLocale(), page.file().title());
    }

    public int getNumber() {
        return number;
    }

    /** Address of the text itself. */
    public String getPath() {
        return kind == PageKind.NEWS ? kind.folder() + "/" + slug : FixedPage.path(slug);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
