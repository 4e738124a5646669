package org.wirkstatt.kernel.change;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.change.ChangeLog;

/** Reads the log that {@link Sequencer} writes. */
@ApplicationScoped
class DatabaseChangeLog implements ChangeLog {

    @Inject
    Database database;
    @Inject
    Sequencer sequencer;

    @Override
    public List<Change> after(long position, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more: " + limit);
        }
        return database.call(connection -> LogRepository.after(connection, position, limit));
    }

    @Override
    public long end() {
        return database.call(LogRepository::end);
    }

    @Override
    public String logId() {
        String id = database.call(LogRepository::logId);
        if (id != null) {
            return id;
        }
        sequencer.sequence();
        return database.call(LogRepository::logId);
    }
}
