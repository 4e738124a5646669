package org.wirkstatt.kernel.audit;

import static org.wirkstatt.kernel.persistence.Database.column;
import static org.wirkstatt.kernel.persistence.Database.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;

/** SQL of what waits and of the chain. The static calls work in the transaction of their connection. */
@ApplicationScoped
class AuditRepository {

    private static final String FIELDS = "at, actor, acted_as, module, event, about, arguments";

    /** @param first number of the last entry that was taken away at the beginning; 0 for none */
    record Ends(long first, String firstHash, long last, String lastHash) {
    }

    /** An entry in the chain. */
    record Link(long number, Recorded content, String hash) {
    }

    /** What waits for its place. */
    record Waiting(long id, Recorded content) {
    }

    @Inject
    Database database;

    /** In the running transaction; without one it is committed at once. */
    void add(Recorded content) {
        database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into kernel_audit_waiting (" + FIELDS + ") values (?, ?, ?, ?, ?, ?, ?)")) {
                set(insert, 1, content);
                return insert.executeUpdate();
            }
        });
    }

    /** Waits for the lock of the chain and keeps it until the transaction ends. */
    static Ends lock(Connection connection) throws SQLException {
        return ends(connection, " for update");
    }

    static Ends ends(Connection connection) throws SQLException {
        return ends(connection, "");
    }

    private static Ends ends(Connection connection, String more) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select first, first_hash, last, last_hash from kernel_audit_ends where one = 1" + more);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Ends(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4));
        }
    }

    static void setEnds(Connection connection, Ends ends) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update kernel_audit_ends set first = ?, first_hash = ?, last = ?, last_hash = ? where one = 1")) {
            update.setLong(1, ends.first);
            update.setString(2, ends.firstHash);
            update.setLong(3, ends.last);
            update.setString(4, ends.lastHash);
            update.executeUpdate();
        }
    }

    static List<Waiting> waiting(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + FIELDS + ", id from kernel_audit_waiting order by id")) {
            select.setMaxRows(limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Waiting> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Waiting(rows.getLong("id"), content(rows)));
                }
                return found;
            }
        }
    }

    static void append(Connection connection, List<Waiting> waiting, List<Link> links) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into kernel_audit (" + FIELDS + ", number, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement delete = connection.prepareStatement("delete from kernel_audit_waiting where id = ?")) {
            for (Link link : links) {
                set(insert, 1, link.content);
                insert.setLong(8, link.number);
                insert.setString(9, link.hash);
                insert.addBatch();
            }
            insert.executeBatch();
            for (Waiting row : waiting) {
                delete.setLong(1, row.id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Entries after {@code number} up to {@code last}, in order. */
    static List<Link> after(Connection connection, long number, long last, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + FIELDS + ", number, hash from kernel_audit where number > ? and number <= ? order by number")) {
            select.setLong(1, number);
            select.setLong(2, last);
            select.setMaxRows(limit);
            try (ResultSet rows = select.executeQuery()) {
                return links(rows);
            }
        }
    }

    /** The last entry of an unbroken run of entries from the beginning that are older than {@code before}. */
    static Optional<Link> lastBefore(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + FIELDS + """
                , number, hash from kernel_audit where number <
                (select coalesce(min(number), (select max(number) + 1 from kernel_audit)) from kernel_audit where at >= ?)
                order by number desc""")) {
            select.setObject(1, column(before));
            select.setMaxRows(1);
            try (ResultSet rows = select.executeQuery()) {
                return links(rows).stream().findFirst();
            }
        }
    }

    static void removeUpTo(Connection connection, long number) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from kernel_audit where number <= ?")) {
            delete.setLong(1, number);
            delete.executeUpdate();
        }
    }

    static List<Link> links(ResultSet rows) throws SQLException {
        List<Link> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new Link(rows.getLong("number"), content(rows), rows.getString("hash")));
        }
        return found;
    }

    private static Recorded content(ResultSet row) throws SQLException {
        return new Recorded(instant(row.getObject("at", LocalDateTime.class)), number(row, "actor"), number(row, "acted_as"),
                row.getString("module"), row.getString("event"), number(row, "about"), row.getString("arguments"));
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static void set(PreparedStatement statement, int from, Recorded content) throws SQLException {
        statement.setObject(from, column(content.at()));
        statement.setObject(from + 1, content.actor(), Types.BIGINT);
        statement.setObject(from + 2, content.actedAs(), Types.BIGINT);
        statement.setString(from + 3, content.module());
        statement.setString(from + 4, content.event());
        statement.setObject(from + 5, content.about(), Types.BIGINT);
        statement.setString(from + 6, content.arguments());
    }
}
