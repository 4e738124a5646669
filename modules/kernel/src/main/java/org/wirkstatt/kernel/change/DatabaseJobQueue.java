package org.wirkstatt.kernel.change;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.change.JobQueue;

/** The table of jobs, looked at from outside. */
@ApplicationScoped
class DatabaseJobQueue implements JobQueue {

    @Inject
    Database database;
    @Inject
    ChangeDelivery delivery;
    @Inject
    Clock clock;

    @Override
    public List<Entry> failed(int limit) {
        return database.call(connection -> JobQueueRepository.failed(connection, limit));
    }

    @Override
    public int waiting() {
        return database.call(JobQueueRepository::waiting);
    }

    @Override
    public boolean retry(long id) {
        boolean there = database.call(connection -> JobQueueRepository.retry(connection, id, clock.instant()));
        delivery.tick();
        return there;
    }

    @Override
    public Optional<Entry> discard(long id) {
        return database.call(connection -> JobQueueRepository.discard(connection, id));
    }

    @Override
    public void restore(Entry discarded) {
        database.call(connection -> {
            JobQueueRepository.restore(connection, discarded);
            return null;
        });
    }
}
