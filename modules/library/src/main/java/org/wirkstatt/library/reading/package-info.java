/** Files of materials in the browser: a PDF page by page, everything with text as a reading version, both with the words of a question marked. */
package org.wirkstatt.library.reading;
