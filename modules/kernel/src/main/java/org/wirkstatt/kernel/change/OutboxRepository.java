package org.wirkstatt.kernel.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.wirkstatt.platform.content.ContentRef;

/** SQL of the outbox: changes whose position is not given yet. Every call works in the transaction of its connection. */
final class OutboxRepository {

    record Row(long id, ContentRef ref) {
    }

    private OutboxRepository() {
    }

    static void add(Connection connection, ContentRef ref) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into kernel_outbox (type, content_id) values (?, ?)")) {
            insert.setString(1, ref.type());
            insert.setString(2, ref.id());
            insert.executeUpdate();
        }
    }

    /** Committed rows (and those of the own transaction) in the order they were written, at most {@code limit}. */
    static List<Row> first(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, type, content_id from kernel_outbox order by id fetch first " + limit + " rows only");
                ResultSet rows = select.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Row(rows.getLong(1), new ContentRef(rows.getString(2), rows.getString(3))));
            }
            return found;
        }
    }

    static void remove(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from kernel_outbox where id = ?")) {
            for (Row row : rows) {
                delete.setLong(1, row.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
