/**
 * Editions of the catalogue as they are kept. Start at {@link org.wirkstatt.selfanalysis.edition.EditionService} (change) and
 * {@link org.wirkstatt.selfanalysis.edition.CatalogueReader} (read).
 */
package org.wirkstatt.selfanalysis.edition;
