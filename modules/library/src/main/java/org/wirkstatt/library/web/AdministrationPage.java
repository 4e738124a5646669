package org.wirkstatt.library.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.WorkFilter;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.ui.Language;

/** The work list of the editors: what is due for review, which files cannot be read, what is archived. */
@Named("libraryAdministrationPage")
@RequestScoped
public class AdministrationPage {

    private static final int PAGE_SIZE = 50;

    /** @param label with the number of materials @param chosen whether the list shows it now */
    public record View(String label, String path, boolean chosen) {
    }

    @Inject
    MaterialReader materials;
    @Inject
    MaterialLines lines;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private String filter;
    private String page;
    private WorkFilter chosen = WorkFilter.ALL;
    private ResultPage<MaterialLines.Line> found;
    private List<View> views;

    public void load() {
        chosen = Arrays.stream(WorkFilter.values()).filter(f -> code(f).equals(filter)).findFirst().orElse(WorkFilter.ALL);
        int number = Optional.ofNullable(page).filter(n -> n.matches("[1-9]\\d{0,6}")).map(Integer::parseInt).orElse(1);
        found = new ResultPage<>(lines.of(materials.workList(chosen, ResultPage.first(number, PAGE_SIZE), PAGE_SIZE), language.getLocale()),
                materials.countWork(chosen), number, PAGE_SIZE);
        views = makeViews();
    }

    private static String code(WorkFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    public List<View> getViews() {
        return views;
    }

    private List<View> makeViews() {
        return Arrays.stream(WorkFilter.values()).map(f -> new View(
                labels.text(language.getLocale(), "administration.filter." + f, materials.countWork(f)), "/verwaltung/toolkit?stand=" + code(f),
                f == chosen)).toList();
    }

    public List<MaterialLines.Line> getMaterials() {
        return found.items();
    }

    public int getPageNumber() {
        return found.page();
    }

    public int getPages() {
        return found.pages();
    }

    public String getPageUrl() {
        return "/verwaltung/toolkit?stand=" + code(chosen) + "&";
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
