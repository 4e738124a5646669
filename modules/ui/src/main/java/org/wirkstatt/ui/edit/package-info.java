/**
 * What forms for content with lists in it share: typed values of text fields, rows that can be added and removed, revisions. The pieces of
 * pages that go with it are {@code po:rows}, {@code /WEB-INF/portal/conflict.xhtml} and {@code /WEB-INF/portal/history.xhtml}; see
 * {@code docs/pages.md}.
 */
package org.wirkstatt.ui.edit;
