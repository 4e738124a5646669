package org.wirkstatt.kernel.change;

import static org.wirkstatt.kernel.persistence.Database.column;
import static org.wirkstatt.kernel.persistence.Database.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.change.JobQueue.Entry;
import org.wirkstatt.platform.content.ContentRef;

/** SQL for looking at jobs and for second tries. Every call works in the transaction of its connection. */
final class JobQueueRepository {

    private static final String FIELDS = "id, name, type, content_id, state, failures, due_at, failure";

    private JobQueueRepository() {
    }

    static List<Entry> failed(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + FIELDS + " from kernel_job where failures > 0 order by state, due_at desc, id")) {
            select.setMaxRows(limit);
            return entries(select);
        }
    }

    static int waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kernel_job where state = 'WAITING'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The last of its tries begins anew: if it fails again it is given up at once, unless it had tries left. */
    static boolean retry(Connection connection, long id, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update kernel_job set state = 'WAITING', due_at = ? where id = ? and claimed_by is null")) {
            update.setObject(1, column(now));
            update.setLong(2, id);
            return update.executeUpdate() == 1;
        }
    }

    static Optional<Entry> discard(Connection connection, long id) throws SQLException {
        Optional<Entry> found;
        try (PreparedStatement select = connection.prepareStatement("select " + FIELDS + " from kernel_job where id = ? and claimed_by is null")) {
            select.setLong(1, id);
            found = entries(select).stream().findFirst();
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from kernel_job where id = ? and claimed_by is null")) {
            delete.setLong(1, id);
            return delete.executeUpdate() == 1 ? found : Optional.empty();
        }
    }

    static void restore(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into kernel_job (name, type, content_id, state, failures, due_at, failure) values (?, ?, ?, 'ABORTED', ?, ?, ?)""")) {
            insert.setString(1, entry.job());
            insert.setString(2, entry.ref().type());
            insert.setString(3, entry.ref().id());
            insert.setInt(4, entry.failures());
            insert.setObject(5, column(entry.dueAt()));
            insert.setString(6, entry.failure());
            insert.executeUpdate();
        }
    }

    private static List<Entry> entries(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Entry> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Entry(rows.getLong("id"), rows.getString("name"), new ContentRef(rows.getString("type"), rows.getString("content_id")),
                        rows.getString("state").equals("ABORTED"), rows.getInt("failures"), instant(rows.getObject("due_at", LocalDateTime.class)),
                        Optional.ofNullable(rows.getString("failure")).orElse("")));
            }
            return found;
        }
    }
}
