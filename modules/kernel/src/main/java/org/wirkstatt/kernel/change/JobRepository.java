package org.wirkstatt.kernel.change;

import static org.wirkstatt.kernel.persistence.Database.column;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.content.ContentRef;

/** SQL of the jobs. Every call works in the transaction of its connection. */
final class JobRepository {

    /** @param failures how often it failed before */
    record Claimed(long id, String name, ContentRef ref, int failures) {
    }

    private JobRepository() {
    }

    static void add(Connection connection, String name, ContentRef ref, Instant dueAt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into kernel_job (name, type, content_id, state, failures, due_at) values (?, ?, ?, 'WAITING', 0, ?)")) {
            insert.setString(1, name);
            insert.setString(2, ref.type());
            insert.setString(3, ref.id());
            insert.setObject(4, column(dueAt));
            insert.executeUpdate();
        }
    }

    /**
     * Takes the due job that waits longest and that nobody else takes. A job of a node that died is free when its claim ran out. Jobs
     * with other names, such as those of a module that was taken out, keep waiting.
     *
     * <p>Looks first and claims by an update that asks again: {@code for update skip locked} with a limit would find nothing in H2 when the
     * first row is taken, and less in PostgreSQL than there is.
     */
    static Optional<Claimed> claim(Connection connection, Collection<String> names, String node, Instant now, Instant until)
            throws SQLException {
        for (Claimed job : due(connection, names, now)) {
            if (take(connection, job.id, node, now, until)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    private static List<Claimed> due(Connection connection, Collection<String> names, Instant now) throws SQLException {
        if (names.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement("""
                select id, name, type, content_id, failures from kernel_job
                where state = 'WAITING' and due_at <= ? and (claimed_until is null or claimed_until <= ?) and name in (%s)
                order by due_at, id fetch first 10 rows only""".formatted(marks))) {
            select.setObject(1, column(now));
            select.setObject(2, column(now));
            int mark = 3;
            for (String name : names) {
                select.setString(mark++, name);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<Claimed> jobs = new ArrayList<>();
                while (rows.next()) {
                    jobs.add(new Claimed(rows.getLong(1), rows.getString(2), new ContentRef(rows.getString(3), rows.getString(4)),
                            rows.getInt(5)));
                }
                return jobs;
            }
        }
    }

    private static boolean take(Connection connection, long id, String node, Instant now, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update kernel_job set claimed_by = ?, claimed_until = ?
                where id = ? and state = 'WAITING' and (claimed_until is null or claimed_until <= ?)""")) {
            update.setString(1, node);
            update.setObject(2, column(until));
            update.setLong(3, id);
            update.setObject(4, column(now));
            return update.executeUpdate() == 1;
        }
    }

    /** Keeps all jobs of {@code node} claimed until {@code until}. */
    static void renew(Connection connection, String node, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update kernel_job set claimed_until = ? where claimed_by = ?")) {
            update.setObject(1, column(until));
            update.setString(2, node);
            update.executeUpdate();
        }
    }

    static void done(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from kernel_job where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** @param dueAt empty to give up */
    static void failed(Connection connection, long id, String failure, Optional<Instant> dueAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update kernel_job set failures = failures + 1, failure = ?, state = ?, due_at = coalesce(?, due_at),
                claimed_by = null, claimed_until = null where id = ?""")) {
            update.setString(1, failure.length() > 200 ? failure.substring(0, 200) : failure);
            update.setString(2, dueAt.isPresent() ? "WAITING" : "ABORTED");
            update.setObject(3, column(dueAt.orElse(null)), java.sql.Types.TIMESTAMP);
            update.setLong(4, id);
            update.executeUpdate();
        }
    }
}
