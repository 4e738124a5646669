package org.wirkstatt.kernel.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;

import javax.sql.DataSource;

import org.wirkstatt.kernel.fence.TestCalls;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.platform.change.ChangeFollower;
import org.wirkstatt.platform.change.ChangeLog.Change;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.TestDatabase;

/** One node on a migrated database: everything of the package wired by hand. */
final class ChangeSetup {

    final DataSource dataSource;
    final ThreadTransactions transactions;
    final Database database;
    final AdjustableClock clock = new AdjustableClock();
    final Sequencer sequencer = new Sequencer();
    final DatabaseChangeLog log = new DatabaseChangeLog();
    final GenerationCounter generation = new GenerationCounter();
    final ChangeDelivery delivery = new ChangeDelivery();
    final DatabaseOutbox outbox = new DatabaseOutbox();

    private ChangeSetup(DataSource dataSource, List<ChangeFollower> followers, List<Job> jobs) {
        this.dataSource = dataSource;
        transactions = new ThreadTransactions(dataSource);
        database = transactions.database();
        sequencer.database = database;
        log.database = database;
        log.sequencer = sequencer;
        generation.clock = clock;
        generation.start();
        delivery.database = database;
        delivery.sequencer = sequencer;
        delivery.generation = generation;
        delivery.followerBeans = new Beans<>(followers);
        delivery.jobBeans = new Beans<>(jobs);
        delivery.clock = clock;
        delivery.calls = TestCalls.everything();
        outbox.database = database;
        outbox.delivery = delivery;
        outbox.jobs = new Beans<>(jobs);
        outbox.clock = clock;
    }

    static ChangeSetup of(TestDatabase.Kind kind, List<ChangeFollower> followers, List<Job> jobs) {
        DataSource dataSource = TestDatabase.empty(kind);
        TestDatabase.migrate(dataSource, "kernel");
        return new ChangeSetup(dataSource, followers, jobs);
    }

    static ChangeSetup of(TestDatabase.Kind kind) {
        return of(kind, List.of(), List.of());
    }

    /** A second node on the same database, with its own memory. */
    ChangeSetup secondNode() {
        return new ChangeSetup(dataSource, List.of(), List.of());
    }

    static ContentRef thing(int number) {
        return new ContentRef("test.thing", String.valueOf(number));
    }

    void change(ContentRef ref) throws Exception {
        transactions.in(() -> {
            outbox.changed(ref);
            return null;
        });
    }

    List<ContentRef> readLog() {
        return log.after(0, 10_000).stream().map(Change::ref).toList();
    }

    int count(String table) throws Exception {
        try (Connection connection = dataSource.getConnection(); ResultSet row = connection.createStatement()
                .executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
