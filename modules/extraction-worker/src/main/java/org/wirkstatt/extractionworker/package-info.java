/**
 * The process that reads files, apart from the portal: start at {@link org.wirkstatt.extractionworker.Worker}. One request a line on
 * standard input, one answer a line on standard output, both JSON. The process may be ended at any moment and holds nothing.
 *
 * <p>Not here: limits on time and memory, which the parent sets and enforces (module {@code extraction}).
 */
package org.wirkstatt.extractionworker;
