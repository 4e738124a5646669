package org.wirkstatt.pages.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.pages.FixedPage;
import org.wirkstatt.pages.PageCatalogue;
import org.wirkstatt.pages.PageFile;
import org.wirkstatt.pages.PageKind;
import org.wirkstatt.pages.PageService;
import org.wirkstatt.pages.PageView;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.ui.Frame;
import org.wirkstatt.ui.edit.Previews;

/** A content page or a news item. The address says which: {@code /impressum}, {@code /seiten/x}, {@code /aktuelles/x}. */
@Named("pagesReadPage")
@RequestScoped
public class ReadPage {

    @Inject
    PageCatalogue catalogue;
    @Inject
    PageService pages;
    @Inject
    Frame frame;
    @Inject
    Previews previews;

    private String slug;
    private String draft;
    private PageView page;

    /** Finds the text; a draft exists for editors only. */
    public void load() {
        String path = frame.getPath();
        PageKind kind = path.startsWith(PageKind.NEWS.folder() + "/") ? PageKind.NEWS : PageKind.PAGE;
        String asked = slug == null || FixedPage.SLUGS.contains(path.substring(1)) ? path.substring(1) : slug;
        page = catalogue.find(kind, asked).filter(p -> p.path().equals(path)).filter(p -> !p.file().forEditorsOnly() || pages.mayEdit())
                .orElseThrow(() -> new NotFoundException(kind.contentType() + "/" + asked));
    }

    /** Shows an editor the draft of the address instead of the text that is kept. */
    public void loadDraft() {
        String path = frame.getPath();
        PageKind kind = path.startsWith(PageKind.NEWS.administrationPath() + "/") ? PageKind.NEWS : PageKind.PAGE;
        page = catalogue.preview(kind, slug, previews.find(path, draft).orElseThrow(() -> new NotFoundException(path + "/" + draft)));
    }

    public PageView getPage() {
        return page;
    }

    public PageFile getFile() {
        return page.file();
    }

    public boolean isNews() {
        return page.kind() == PageKind.NEWS;
    }

    public boolean isMayEdit() {
        return pages.mayEdit();
    }

    /** Where editors change this text. */
    public String getEditPath() {
        return page.kind().administrationPath() + "/" + page.slug();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** Token of the draft to be shown. */
    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }
}
