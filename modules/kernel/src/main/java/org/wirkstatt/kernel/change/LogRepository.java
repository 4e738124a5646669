package org.wirkstatt.kernel.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.wirkstatt.platform.change.ChangeLog.Change;
import org.wirkstatt.platform.content.ContentRef;

/** SQL of the change log and of its lock row. Every call works in the transaction of its connection. */
final class LogRepository {

    private LogRepository() {
    }

    /** Waits for the lock row and keeps it until the transaction ends: from here on this is the only sequencer. @return the end */
    static long lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position, log_id from kernel_sequencer where one = 1 for update")) {
            row.next();
            long end = row.getLong(1);
            if (row.getString(2) == null) {
                name(connection);
            }
            return end;
        }
    }

    private static void name(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update kernel_sequencer set log_id = ? where one = 1")) {
            update.setString(1, UUID.randomUUID().toString());
            update.executeUpdate();
        }
    }

    /**
     * Gives {@code refs} the positions after {@code end}; an older position of the same content goes away. Needs {@link #lock}.
     *
     * @return the new end
     */
    static long append(Connection connection, long end, Collection<ContentRef> refs) throws SQLException {
        long position = end;
        try (PreparedStatement delete = connection.prepareStatement("delete from kernel_change_log where type = ? and content_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into kernel_change_log (position, type, content_id) values (?, ?, ?)");
                PreparedStatement update = connection.prepareStatement("update kernel_sequencer set position = ? where one = 1")) {
            for (ContentRef ref : refs) {
                delete.setString(1, ref.type());
                delete.setString(2, ref.id());
                delete.addBatch();
                insert.setLong(1, ++position);
                insert.setString(2, ref.type());
                insert.setString(3, ref.id());
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
            update.setLong(1, position);
            update.executeUpdate();
        }
        return position;
    }

    static List<Change> after(Connection connection, long position, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position, type, content_id from kernel_change_log where position > ? order by position")) {
            select.setLong(1, position);
            select.setMaxRows(limit);
            select.setFetchSize(Math.min(limit, 1000));
            try (ResultSet rows = select.executeQuery()) {
                List<Change> changes = new ArrayList<>();
                while (rows.next()) {
                    changes.add(new Change(rows.getLong(1), new ContentRef(rows.getString(2), rows.getString(3))));
                }
                return changes;
            }
        }
    }

    static long end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position from kernel_sequencer where one = 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Null before the first sequencer ran. */
    static String logId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select log_id from kernel_sequencer where one = 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
