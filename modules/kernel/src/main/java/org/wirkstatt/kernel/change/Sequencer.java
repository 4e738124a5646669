package org.wirkstatt.kernel.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.content.ContentRef;

/**
 * Moves committed rows of the outbox into the change log, where they get their position. One transaction, guarded by a lock row, so
 * positions become visible in their order, with any number of nodes. A row that commits late, with whatever number, simply gets a
 * later position; so nothing can appear below what a reader has read.
 */
@ApplicationScoped
class Sequencer {

    private static final int BATCH = 1000;

    @Inject
    Database database;

    /** Moves all committed rows. @return the end of the log afterwards */
    long sequence() {
        Step step;
        do {
            step = database.transact(connection -> {
                long end = LogRepository.lock(connection);
                List<OutboxRepository.Row> rows = OutboxRepository.first(connection, BATCH);
                if (rows.isEmpty()) {
                    return new Step(end, false);
                }
                long newEnd = LogRepository.append(connection, end, latest(rows));
                OutboxRepository.remove(connection, rows);
                return new Step(newEnd, rows.size() == BATCH);
            });
        } while (step.more);
        return step.end;
    }

    /** Each content once, in the order of its last row. */
    private static Collection<ContentRef> latest(List<OutboxRepository.Row> rows) {
        List<OutboxRepository.Row> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        Set<ContentRef> refs = new LinkedHashSet<>();
        backwards.forEach(row -> refs.add(row.ref()));
        List<ContentRef> forwards = new ArrayList<>(refs);
        Collections.reverse(forwards);
        return forwards;
    }

    private record Step(long end, boolean more) {
    }
}
