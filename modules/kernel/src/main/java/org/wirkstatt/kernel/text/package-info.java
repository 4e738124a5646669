/**
 * Markdown that people write, as HTML that can do no harm. Start at {@link org.wirkstatt.kernel.text.SafeMarkdown}. Two guards in a row:
 * {@link org.wirkstatt.kernel.text.MarkdownText} makes words of raw HTML and takes out unsafe addresses before rendering,
 * {@link org.wirkstatt.kernel.text.HtmlGuard} lets only listed elements and attributes out.
 */
package org.wirkstatt.kernel.text;
