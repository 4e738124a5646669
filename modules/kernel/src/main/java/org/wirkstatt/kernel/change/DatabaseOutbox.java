package org.wirkstatt.kernel.change;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;

/** Writes changes and job orders into the writer's transaction and wakes delivery after its commit. */
@ApplicationScoped
class DatabaseOutbox implements Outbox {

    @Inject
    Database database;
    @Inject
    ChangeDelivery delivery;
    @Inject
    Instance<Job> jobs;
    @Inject
    Clock clock;

    @Override
    public void changed(ContentRef ref) {
        database.requireTransaction();
        if (told().changes.add(ref)) {
            database.call(connection -> {
                OutboxRepository.add(connection, ref);
                return null;
            });
        }
    }

    @Override
    public void enqueue(String jobName, ContentRef ref) {
        database.requireTransaction();
        if (jobs.stream().noneMatch(job -> job.name().equals(jobName))) {
            throw new IllegalArgumentException("no job has the name '" + jobName + "'");
        }
        if (told().orders.add(new Order(jobName, ref))) {
            database.call(connection -> {
                JobRepository.add(connection, jobName, ref, clock.instant());
                return null;
            });
        }
    }

    private Told told() {
        return database.inTransaction(Told.class, () -> {
            Told told = new Told();
            database.afterCommit(() -> delivery.committed(!told.changes.isEmpty(), !told.orders.isEmpty()));
            return told;
        });
    }

    private record Order(String job, ContentRef ref) {
    }

    /** What the running transaction already said. */
    private static final class Told {
        private final Set<ContentRef> changes = new HashSet<>();
        private final Set<Order> orders = new HashSet<>();
    }
}
