/** The copy of everything held about a person. Start at {@link org.wirkstatt.privacy.export.ExportService}. */
package org.wirkstatt.privacy.export;
