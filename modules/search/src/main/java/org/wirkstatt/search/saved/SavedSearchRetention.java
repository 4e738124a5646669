package org.wirkstatt.search.saved;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** A saved search that its keeper did not look at for two years goes. */
@ApplicationScoped
class SavedSearchRetention implements RetentionRule {

    @Inject
    SavedSearchRepository searches;

    @Override
    public String module() {
        return "search";
    }

    @Override
    public String id() {
        return "savedSearches";
    }

    @Override
    public String purpose() {
        return "savedSearches";
    }

    @Override
    public Period period() {
        return Period.ofYears(2);
    }

    @Override
    public long due(Instant before) {
        return searches.unusedSince(before).size();
    }

    @Override
    public long apply(Instant before) {
        List<SavedSearch> unused = searches.unusedSince(before);
        unused.forEach(searches::remove);
        return unused.size();
    }
}
