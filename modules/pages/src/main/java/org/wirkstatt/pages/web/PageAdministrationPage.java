package org.wirkstatt.pages.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.pages.PageCatalogue;
import org.wirkstatt.pages.PageKind;
import org.wirkstatt.pages.PageView;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.ui.Frame;

/** All pages, or all news, as a table with drafts. */
@Named("pagesAdministrationPage")
@RequestScoped
public class PageAdministrationPage {

    private static final int SIZE = 50;

    @Inject
    PageCatalogue catalogue;
    @Inject
    Frame frame;

    private String number;
    private PageKind kind;
    private ResultPage<PageView> result;

    /** Finds the texts; a page of the list that does not exist is answered by 404. */
    public void load() {
        kind = frame.getPath().startsWith(PageKind.NEWS.administrationPath()) ? PageKind.NEWS : PageKind.PAGE;
        List<PageView> all = catalogue.all(kind);
        int page = number == null || number.isEmpty() ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        result = new ResultPage<>(all.stream().skip(ResultPage.first(page, SIZE)).limit(SIZE).toList(), all.size(), page, SIZE);
        if (page < 1 || page > result.pages()) {
            throw new NotFoundException(kind.contentType() + "/page/" + number);
        }
    }

    public List<PageView> getRows() {
        return result.items();
    }

    public boolean isNews() {
        return kind == PageKind.NEWS;
    }

    public String getPath() {
        return kind.administrationPath();
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
