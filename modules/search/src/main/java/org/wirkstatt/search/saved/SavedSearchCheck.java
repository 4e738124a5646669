package org.wirkstatt.search.saved;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.change.ChangeLog;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.search.NewMatches;

/** Looks for news of one saved search, in a transaction of its own that holds its row: several nodes tell the same thing once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SavedSearchCheck {

    /** Where more changed (an import, a restored backup), the whole question is asked instead of the changed things alone. */
    private static final int MANY = 5_000;
    private static final int BATCH = 500;

    @Inject
    SavedSearchRepository searches;
    @Inject
    Readers readers;
    @Inject
    NewMatches matches;
    @Inject
    ChangeLog log;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    /**
     * Tells the keeper what is new since the last look.
     *
     * @param position up to which the index of this node has all changes
     */
    void check(long id, long position) {
        searches.lock(id).filter(search -> search.isDue(clock.instant()) && search.followed() < position).ifPresent(search -> {
            Optional<Set<Audience>> audiences = readers.audiences(search.member());
            if (audiences.isEmpty()) {
                search.checked(search.followed(), clock.instant().plus(search.rhythm().pause()));
                return;
            }
            Set<ContentRef> known = searches.hits(id);
            List<ContentRef> found = found(search, audiences.get(), position).stream().filter(ref -> !known.contains(ref)).toList();
            Instant now = clock.instant();
            if (found.isEmpty()) {
                search.checked(position, now);
                return;
            }
            searches.addHits(id, found, now);
            search.checked(position, now.plus(search.rhythm().pause()));
            outbox.changed(search.ref());
            // without notices it still stands among what the search found
            notifier.stream().forEach(n -> n.notify(Notice.about(search.member(), SavedSearchNotices.FOUND, search.ref(), List.of(search.name()), search.path())));
        });
    }

    private List<ContentRef> found(SavedSearch search, Set<Audience> audiences, long position) {
        Optional<Set<ContentRef>> changed = changed(search.followed(), position);
        return changed.isPresent() && changed.get().isEmpty() ? List.of()
                : matches.find(search.question(), search.facets(), audiences, changed, SavedSearches.MOST_HITS);
    }

    /** What changed in between; empty where that is more than {@link #MANY}. */
    private Optional<Set<ContentRef>> changed(long from, long until) {
        Set<ContentRef> changed = new HashSet<>();
        long at = from;
        while (at < until) {
            List<ChangeLog.Change> batch = log.after(at, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            batch.stream().filter(change -> change.position() <= until).map(ChangeLog.Change::ref).forEach(changed::add);
            at = batch.get(batch.size() - 1).position();
            if (changed.size() > MANY) {
                return Optional.empty();
            }
        }
        return Optional.of(changed);
    }
}
