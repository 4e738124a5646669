/**
 * Content as plain text: {@link org.wirkstatt.kernel.content.YamlContentFiles} reads and writes it,
 * {@link org.wirkstatt.kernel.content.ContentImport} brings {@code content/} into a new portal. The form is described in
 * {@code docs/content-format.md}.
 */
package org.wirkstatt.kernel.content;
