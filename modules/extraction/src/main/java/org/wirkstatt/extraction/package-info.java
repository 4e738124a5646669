/**
 * Reads files for the other modules. Start at {@link org.wirkstatt.extraction.ProcessTextExtractor}, the platform's
 * {@link org.wirkstatt.platform.file.TextExtractor}: it hands files to processes of their own, as many at once as there are
 * processors, and ends a process when it takes too long or has been idle. Whatever a file does there, the portal only sees the answer or its absence.
 *
 * <p>Not here: Tika and its libraries, which are on the class path of the worker alone (module {@code extraction-worker}).
 */
package org.wirkstatt.extraction;
