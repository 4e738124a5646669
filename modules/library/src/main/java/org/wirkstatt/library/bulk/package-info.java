/**
 * Takes in many files at once: a ZIP that editors upload, or a folder that the operator put below {@code wirkstatt.library.import-dir}, with metadata in
 * CSV or YAML (docs/import-format.md). Start at {@link org.wirkstatt.library.bulk.BulkImports}.
 *
 * <p>First everything is only looked at: bytes go into the file store, which forgets what no row names, and each line learns what would become of it.
 * Then lines become materials, each in one transaction with the note that it is done, so an import that is cut off goes on where it was and nothing
 * comes twice. The source is not needed any more after the look.
 */
package org.wirkstatt.library.bulk;
