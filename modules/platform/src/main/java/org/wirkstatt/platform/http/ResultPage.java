package org.wirkstatt.platform.http;

import java.util.List;

/**
 * A part of a longer list, in REST answers and on pages.
 *
 * @param items of this page
 * @param total number of items on all pages
 * @param page from 1
 * @param size items on a full page, from 1
 */
public record ResultPage<T>(List<T> items, long total, int page, int size) {

    /** Pages there are; 1 for an empty list. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Index of the first item of page {@code page}; the number of the page is bounded so that the product cannot overflow. */
    public static int first(int page, int size) {
        return (Math.min(Math.max(page, 1), 1_000_000) - 1) * size;
    }
}
