package org.wirkstatt.search.saved;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.search.index.SearchIndex;

/** Looks every few minutes whether saved searches have news; where nothing changed since the last look, that is one small query in all. */
@ApplicationScoped
class SavedSearchPulse implements RecurringWork {

    private static final System.Logger LOG = System.getLogger(SavedSearchPulse.class.getName());

    @Inject
    SavedSearchRepository searches;
    @Inject
    SavedSearchCheck check;
    @Inject
    SearchIndex index;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "search.saved";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        // an index that still fills up would take everything for new
        if (!index.isComplete()) {
            return;
        }
        long position = index.position();
        List<SavedSearchRepository.Due> due = searches.due(clock.instant());
        for (SavedSearchRepository.Due one : due) {
            if (one.followed() < position) {
                check(one.id(), position);
            }
        }
    }

    private void check(long id, long position) {
        try {
            check.check(id, position);
        } catch (RuntimeException e) {
            // one search must not hold up the others
            LOG.log(System.Logger.Level.WARNING, "saved search " + id + " waits for the next look", e);
        }
    }
}
