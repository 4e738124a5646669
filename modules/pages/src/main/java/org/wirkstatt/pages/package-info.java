/**
 * Content pages and news. Start at {@link org.wirkstatt.pages.PageService} for changes and at {@link org.wirkstatt.pages.PageCatalogue}
 * for everything that is read.
 *
 * <p>A page and a news item are the same thing in two kinds: a title, a text and what belongs to it, kept as the text of its content file
 * ({@link org.wirkstatt.pages.PageFile}). An address is chosen once and stays. A draft is seen by editors only. The operator's data
 * ({@code [[operator.name]]} and so on) come from the settings and are filled in when a page is shown.
 *
 * <p>No member ids are kept here: authors stand in the history of the kernel.
 */
package org.wirkstatt.pages;
