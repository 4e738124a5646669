/**
 * What all pages share: frame, tags, messages, theme. Start at {@code docs/pages.md}, which shows a page from end to end.
 *
 * <p>Two templates: {@code page.xhtml} for reading (no session, no script needed, no PrimeFaces, carries a validator) and
 * {@code work.xhtml} for editing (view state, PrimeFaces allowed). Pieces lie in {@code /WEB-INF/portal/}, tags in the namespace
 * {@code urn:wirkstatt:ui}. Knows the platform and no module.
 */
package org.wirkstatt.ui;
