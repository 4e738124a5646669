package org.wirkstatt.acceptance;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table as the database tells it; all names in lower case.
 *
 * @param parents what a column leads to, by column
 * @param keys columns of the primary key
 */
record TableShape(String name, List<Column> columns, Map<String, Parent> parents, Set<String> keys) {

    /** A column of another table. */
    record Parent(String table, String column) {
    }

    /** @param type of {@link Types} */
    record Column(String name, int type, int size, boolean nullable, boolean generated) {

        boolean isText() {
            return Set.of(Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR, Types.NVARCHAR).contains(type);
        }

        boolean isNumber() {
            return Set.of(Types.BIGINT, Types.NUMERIC, Types.DECIMAL).contains(type);
        }

        /** Something that says nothing. */
        Object plain() {
            return switch (type) {
                case Types.BOOLEAN, Types.BIT -> true;
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Timestamp.from(Instant.now());
                case Types.DATE -> java.sql.Date.valueOf(LocalDate.now());
                case Types.INTEGER, Types.SMALLINT, Types.TINYINT -> 1;
                case Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> 1L;
                default -> size == 1 ? "x" : "xx";
            };
        }

        Object parse(String value) {
            return switch (type) {
                case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(value);
                case Types.INTEGER, Types.SMALLINT, Types.TINYINT -> Integer.valueOf(value);
                case Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> Long.valueOf(value);
                default -> value;
            };
        }
    }

    static TableShape of(Connection connection, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String stored = data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = data.getColumns(null, null, stored, "%")) {
            while (rows.next()) {
                if (isOurs(rows)) {
                    columns.add(new Column(lower(rows.getString("COLUMN_NAME")), rows.getInt("DATA_TYPE"), rows.getInt("COLUMN_SIZE"),
                            rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable, "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
                }
            }
        }
        Map<String, Parent> parents = new LinkedHashMap<>();
        try (ResultSet rows = data.getImportedKeys(null, null, stored)) {
            while (rows.next()) {
                parents.put(lower(rows.getString("FKCOLUMN_NAME")), new Parent(lower(rows.getString("PKTABLE_NAME")), lower(rows.getString("PKCOLUMN_NAME"))));
            }
        }
        Set<String> keys = new TreeSet<>();
        try (ResultSet rows = data.getPrimaryKeys(null, null, stored)) {
            while (rows.next()) {
                keys.add(lower(rows.getString("COLUMN_NAME")));
            }
        }
        if (columns.isEmpty()) {
            throw new AssertionError("there is no table " + table);
        }
        return new TableShape(table, columns, parents, keys);
    }

    /** All tables of the portal, those of the migrations left out. */
    static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = lower(rows.getString("TABLE_NAME"));
                if (isOurs(rows) && !name.startsWith("flyway_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isOurs(ResultSet rows) throws SQLException {
        return "public".equalsIgnoreCase(rows.getString("TABLE_SCHEM"));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
