package org.wirkstatt.pages.web;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.pages.PageCatalogue;
import org.wirkstatt.pages.PageKind;
import org.wirkstatt.pages.PageService;
import org.wirkstatt.pages.PageView;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;

/** The news by year, and the latest ones for the home page. */
@Named("pagesNewsPage")
@RequestScoped
public class NewsPage {

    private static final int SIZE = 20;
    private static final int ON_HOME_PAGE = 3;

    /** News of one year on this page of the list. */
    public record Year(int year, List<PageView> news) {
    }

    @Inject
    PageCatalogue catalogue;
    @Inject
    PageService pages;

    private String number;
    private int page = 1;
    private ResultPage<PageView> result;
    /** Made once: the page asks for its values many times. */
    private List<Year> years = List.of();
    private List<PageView> latest;

    /** Reads the number of the page; a page that does not exist is answered by 404. */
    public void load() {
        List<PageView> all = catalogue.published(PageKind.NEWS);
        page = number == null || number.isEmpty() ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        result = new ResultPage<>(all.stream().skip(ResultPage.first(page, SIZE)).limit(SIZE).toList(), all.size(), page, SIZE);
        if (page < 1 || page > result.pages()) {
            throw new NotFoundException("news/page/" + page);
        }
        years = result.items().stream().collect(Collectors.groupingBy(p -> p.file().published().getYear())).entrySet().stream()
                .map(e -> new Year(e.getKey(), e.getValue())).sorted((a, b) -> Integer.compare(b.year(), a.year())).toList();
    }

    public List<Year> getYears() {
        return years;
    }

    /** For the home page. */
    public List<PageView> getLatest() {
        if (latest == null) {
            latest = catalogue.published(PageKind.NEWS).stream().limit(ON_HOME_PAGE).toList();
        }
        return latest;
    }

    public boolean isMayEdit() {
        return pages.mayEdit();
    }

    public int getPage() {
        return page;
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
