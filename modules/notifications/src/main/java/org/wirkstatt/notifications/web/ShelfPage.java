package org.wirkstatt.notifications.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** Letters of one direction on shelves, one shelf in pages at a time. @param <S> shelves @param <R> one letter */
abstract class ShelfPage<S extends Enum<S>, R> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @param name last part of the address */
    public record Tab(String name, String label, long count, boolean current) implements Serializable {
    }

    @Inject
    Texts texts;
    @Inject
    Language language;

    private final String path;
    private S shelf;
    private String shelfName;
    private String number;
    private int page = 1;
    private int pages = 1;
    private List<R> rows = List.of();
    private List<Tab> tabs = List.of();

    /** @param first shown when the address names none @param path address of the page */
    ShelfPage(S first, String path) {
        this.shelf = first;
        this.path = path;
    }

    /** Word of the shelf in the address. */
    abstract String name(S wanted);

    abstract String label(S wanted);

    abstract long count(S wanted);

    /** @param wanted page, from 1 */
    abstract ResultPage<R> list(S on, int wanted);

    /** An unknown shelf and a page that does not exist are answered by 404. */
    public void load() {
        if (shelfName != null) {
            shelf = shelves().filter(s -> name(s).equals(shelfName)).findFirst()
                    .orElseThrow(() -> new NotFoundException(path + "?stand=" + shelfName));
        }
        page = number == null ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        if (page > 0) {
            show();
        }
        if (page < 1 || page > pages) {
            throw new NotFoundException(path + "?seite=" + number);
        }
    }

    void show() {
        ResultPage<R> result = list(shelf, page);
        rows = result.items();
        pages = result.pages();
        tabs = shelves().map(s -> new Tab(name(s), label(s), count(s), s == shelf)).toList();
    }

    private Stream<S> shelves() {
        return Arrays.stream(shelf.getDeclaringClass().getEnumConstants());
    }

    String text(String key, Object... arguments) {
        return texts.of("notifications", key, language.getLocale(), arguments);
    }

    S shelf() {
        return shelf;
    }

    public List<R> getRows() {
        return rows;
    }

    public List<Tab> getTabs() {
        return tabs;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }

    /** Address of a page of the shelf, up to the number. */
    public String getUrl() {
        return path + "?stand=" + name(shelf) + "&";
    }

    public String getShelfName() {
        return shelfName;
    }

    public void setShelfName(String shelfName) {
        this.shelfName = shelfName;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
