package org.wirkstatt.selfanalysis.edition;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.wirkstatt.selfanalysis.catalogue.Catalogue;

/**
 * An edition to be read.
 *
 * @param publishedAt null for a draft
 * @param itemIds number of each criterion for search and outbox, by its key
 */
public record EditionView(EditionState state, Instant importedAt, Instant publishedAt, Catalogue catalogue, Map<String, Long> itemIds) {

    /** The same with these criteria only. @param keys empty for all */
    public EditionView only(Collection<String> keys) {
        return new EditionView(state, importedAt, publishedAt, catalogue.only(keys), itemIds);
    }

    public String key() {
        return catalogue.edition();
    }

    /** Where this edition stands on one page. */
    public String path() {
        return "/selbstanalyse/ausgaben/" + key();
    }
}
