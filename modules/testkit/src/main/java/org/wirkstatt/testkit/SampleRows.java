package org.wirkstatt.testkit;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row for each table of a database, made from what the tables say of themselves: every number is 1, every text {@code x} or the first that a check
 * allows. So what refers to another row refers to the one that is there.
 */
final class SampleRows {

    private static final Pattern TABLE_OR_CHECK = Pattern.compile("(?:create|alter)\\s+table\\s+(?<table>\\w+)|check\\s*\\(\\s*(?<column>\\w+)\\s+in\\s*\\(\\s*'(?<text>[^']*)'",
            Pattern.CASE_INSENSITIVE);
    private static final Timestamp SOME_DAY = Timestamp.valueOf("2026-03-02 10:00:00");

    /** By {@code table.column}. */
    private final Map<String, String> allowed;

    /** @param migrations the SQL that made the tables, for the texts that its checks allow */
    SampleRows(String migrations) {
        allowed = new HashMap<>();
        String table = "";
        for (Matcher found = TABLE_OR_CHECK.matcher(migrations); found.find(); ) {
            if (found.group("table") != null) {
                table = found.group("table").toLowerCase(Locale.ROOT);
            } else {
                allowed.putIfAbsent(table + "." + found.group("column").toLowerCase(Locale.ROOT), found.group("text"));
            }
        }
    }

    /**
     * Fills every table that is empty.
     *
     * @return the tables that have a row now, in lower case
     * @throws AssertionError naming a table that no row could be made for, with the reason of the database
     */
    Set<String> fill(Connection connection) throws SQLException {
        Map<String, List<Column>> waiting = tables(connection.getMetaData());
        Set<String> filled = new LinkedHashSet<>();
        Map<String, SQLException> reasons = new TreeMap<>();
        for (boolean again = true; again && !waiting.isEmpty(); ) {
            again = false;
            for (String table : List.copyOf(waiting.keySet())) {
                try {
                    insert(connection, table, waiting.get(table));
                    waiting.remove(table);
                    filled.add(table);
                    again = true;
                } catch (SQLException e) {
                    reasons.put(table, e);
                }
            }
        }
        if (!waiting.isEmpty()) {
            String table = waiting.keySet().iterator().next();
            throw new AssertionError("no sample row for " + table, reasons.get(table));
        }
        return filled;
    }

    private static Map<String, List<Column>> tables(DatabaseMetaData data) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (ResultSet rows = data.getColumns(null, data.getURL().startsWith("jdbc:h2") ? "PUBLIC" : "public", "%", "%")) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                Column column = new Column(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), rows.getInt("DATA_TYPE"),
                        "YES".equals(rows.getString("IS_GENERATEDCOLUMN")));
                if (!table.startsWith("flyway_") && !column.generated()) {
                    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
                }
            }
        }
        try (ResultSet views = data.getTables(null, null, "%", new String[] {"VIEW", "SEQUENCE", "INDEX"})) {
            while (views.next()) {
                tables.remove(views.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private void insert(Connection connection, String table, List<Column> columns) throws SQLException {
        try (Statement look = connection.createStatement(); ResultSet row = look.executeQuery("select 1 from " + table)) {
            if (row.next()) {
                return;
            }
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, value(table, columns.get(i)));
            }
            insert.executeUpdate();
        }
    }

    private Object value(String table, Column column) {
        return switch (column.type()) {
            case Types.BOOLEAN, Types.BIT -> true;
            case Types.SMALLINT, Types.INTEGER -> 1;
            case Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> 1L;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> 1.0;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> SOME_DAY;
            case Types.DATE -> java.sql.Date.valueOf(SOME_DAY.toLocalDateTime().toLocalDate());
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> new byte[] {1};
            default -> allowed.getOrDefault(table + "." + column.name(), "x");
        };
    }

    private record Column(String name, int type, boolean generated) {
    }
}
