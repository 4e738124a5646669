package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.wirkstatt.kernel.archive.TableShape.Column;

/** Rows of any table, in and out. Names come from the database itself. Every call works in the transaction of its connection. */
final class RowRepository {

    private static final int FETCH = 500;

    /** Takes one row after the other. */
    interface Rows {
        void take(List<Object> values) throws SQLException;
    }

    private RowRepository() {
    }

    static long count(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from " + table); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All rows in the order of the primary key; values as {@link ColumnRepository#read} gives them. @param where empty for all rows */
    static void each(Connection connection, TableShape table, String where, Rows rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + table.columnNames() + " from " + table.name() + (where.isEmpty() ? "" : " where " + where)
                + " order by " + String.join(", ", table.key()))) {
            select.setFetchSize(FETCH);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<Object> values = new ArrayList<>(table.columns().size());
                    for (int i = 0; i < table.columns().size(); i++) {
                        values.add(ColumnRepository.read(found, i + 1, table.columns().get(i).type()));
                    }
                    rows.take(values);
                }
            }
        }
    }

    /** Gives one row after the other. */
    interface Source {
        /** Null after the last. */
        Map<String, JsonNode> next() throws IOException;
    }

    /** Adds all rows; columns that point into the same table stay empty until {@link #pointToSelf}. @return how many */
    static long insert(Connection connection, TableShape table, Source rows) throws SQLException, IOException {
        long inserted = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table.name() + " (" + table.columnNames() + ") values ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")")) {
            for (Map<String, JsonNode> row = rows.next(); row != null; row = rows.next()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    Column column = table.columns().get(i);
                    ColumnRepository.write(insert, i + 1, column.type(), table.selfReferences().contains(column.name()) ? null : row.get(column.name()));
                }
                insert.executeUpdate();
                inserted++;
            }
        }
        return inserted;
    }

    static void pointToSelf(Connection connection, TableShape table, Map<String, JsonNode> row) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update " + table.name() + " set " + String.join(" = ?, ", table.selfReferences()) + " = ? where "
                + String.join(" = ? and ", table.key()) + " = ?")) {
            int at = 1;
            for (List<String> names : List.of(table.selfReferences(), table.key())) {
                for (String name : names) {
                    int type = table.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow().type();
                    ColumnRepository.write(update, at++, type, row.get(name));
                }
            }
            update.executeUpdate();
        }
    }

    /** Empties tables, children first. */
    static void empty(Connection connection, List<TableShape> parentsFirst) throws SQLException {
        List<TableShape> tables = new ArrayList<>(parentsFirst);
        Collections.reverse(tables);
        for (TableShape table : tables) {
            if (!table.selfReferences().isEmpty()) {
                execute(connection, "update " + table.name() + " set " + String.join(" = null, ", table.selfReferences()) + " = null");
            }
            execute(connection, "delete from " + table.name());
        }
    }

    /** Takes the tables of a module away, with sequences and history; in databases that cannot roll this back, at once. */
    static void drop(Connection connection, String prefix) throws SQLException {
        List<TableShape> tables = new ArrayList<>(SchemaRepository.shapes(connection, prefix));
        Collections.reverse(tables);
        List<String> sequences = List.copyOf(SchemaRepository.sequences(connection, prefix).keySet());
        for (TableShape table : tables) {
            execute(connection, "drop table " + table.name() + " cascade");
        }
        for (String sequence : sequences) {
            execute(connection, "drop sequence if exists " + sequence);
        }
        execute(connection, "drop table if exists " + SchemaRepository.history(connection, prefix));
    }

    static void restart(Connection connection, String sequence, long next) throws SQLException {
        execute(connection, "alter sequence " + sequence + " restart with " + next);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
