package org.wirkstatt.kernel.change;

import static org.wirkstatt.kernel.persistence.Database.column;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
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
     * Takes the due job that waits longest, unless another node holds it. A job of a node that died is free when its claim ran out. Jobs
     * with other names, such as those of a module that was taken out, keep waiting.
     */
    static Optional<Claimed> claim(Connection connection, Collection<String> names, String node, Instant now, Instant until)
            throws SQLException {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement("""
                select id, name, type, content_id, failures from kernel_job
                where state = 'WAITING' and due_at <= ? and (claimed_until is null or claimed_until <= ?) and name in (%s)
                order by due_at, id fetch first 1 rows only for update skip locked""".formatted(marks))) {
            select.setObject(1, column(now));
            select.setObject(2, column(now));
            int mark = 3;
            for (String name : names) {
                select.setString(mark++, name);
            }
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Claimed job = new Claimed(row.getLong(1), row.getString(2), new ContentRef(row.getString(3), row.getString(4)), row.getInt(5));
                extend(connection, job.id, node, until);
                return Optional.of(job);
            }
        }
    }

    private static void extend(Connection connection, long id, String node, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update kernel_job set claimed_by = ?, claimed_until = ? where id = ?")) {
            update.setString(1, node);
            update.setObject(2, column(until));
            update.setLong(3, id);
            update.executeUpdate();
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
