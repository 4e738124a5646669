package org.wirkstatt.kernel.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the database says about the tables of modules. Table names have the id of their module, hyphens as underscores, as their prefix. */
final class SchemaRepository {

    private static final String HISTORY = "flyway_";

    private SchemaRepository() {
    }

    /** Prefixes of all modules that ever had tables: those with a history. */
    static Set<String> modules(Connection connection) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : names(connection, "select table_name from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE'")) {
            if (table.startsWith(HISTORY)) {
                found.add(table.substring(HISTORY.length()));
            }
        }
        return found;
    }

    /** Names of a module's own tables, without its history. */
    static List<String> tables(Connection connection, String prefix) throws SQLException {
        Set<String> modules = modules(connection);
        return names(connection, "select table_name from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name")
                .stream().filter(table -> owner(table, modules).equals(prefix)).toList();
    }

    /** The longest prefix of a module: {@code a_b_c} belongs to {@code a_b} where there is such a module. */
    private static String owner(String table, Collection<String> modules) {
        return modules.stream().filter(module -> table.startsWith(module + "_")).max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** The tables of a module, parents before children. */
    static List<TableShape> shapes(Connection connection, String prefix) throws SQLException {
        Map<String, TableShape> byName = new TreeMap<>();
        for (String table : tables(connection, prefix)) {
            byName.put(table, shape(connection, table));
        }
        Set<TableShape> ordered = new LinkedHashSet<>();
        Set<String> seen = new TreeSet<>();
        byName.keySet().forEach(table -> add(table, byName, ordered, seen));
        return List.copyOf(ordered);
    }

    private static void add(String table, Map<String, TableShape> byName, Set<TableShape> ordered, Set<String> seen) {
        if (byName.containsKey(table) && seen.add(table)) {
            byName.get(table).parents().forEach(parent -> add(parent, byName, ordered, seen));
            ordered.add(byName.get(table));
        }
    }

    private static TableShape shape(Connection connection, String table) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String stored = meta.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        String schema = connection.getSchema();
        List<TableShape.Column> columns = new ArrayList<>();
        try (ResultSet rows = meta.getColumns(null, schema, stored.replace("_", "\\_"), "%")) {
            while (rows.next()) {
                columns.add(new TableShape.Column(lower(rows.getString("COLUMN_NAME")), rows.getInt("DATA_TYPE")));
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = meta.getPrimaryKeys(null, schema, stored)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        Set<String> parents = new TreeSet<>();
        List<String> own = new ArrayList<>();
        try (ResultSet rows = meta.getImportedKeys(null, schema, stored)) {
            while (rows.next()) {
                String parent = lower(rows.getString("PKTABLE_NAME"));
                if (parent.equals(table)) {
                    own.add(lower(rows.getString("FKCOLUMN_NAME")));
                } else {
                    parents.add(parent);
                }
            }
        }
        return new TableShape(table, columns, key.isEmpty() ? columns.stream().map(TableShape.Column::name).toList() : List.copyOf(key.values()), List.copyOf(parents),
                List.copyOf(own));
    }

    /** Next value of each sequence of a module, by name. */
    static Map<String, Long> sequences(Connection connection, String prefix) throws SQLException {
        Set<String> modules = modules(connection);
        Map<String, Long> next = new LinkedHashMap<>();
        for (String name : names(connection, "select sequence_name from information_schema.sequences where sequence_schema = current_schema order by sequence_name")) {
            if (owner(name, modules).equals(prefix)) {
                next.put(name, next(connection, name));
            }
        }
        return next;
    }

    private static long next(Connection connection, String sequence) throws SQLException {
        boolean postgres = isPostgres(connection);
        String sql = postgres ? "select case when is_called then last_value + (select increment_by from pg_sequences where schemaname = current_schema and sequencename = '" + sequence
                + "') else last_value end from " + sequence : "select base_value from information_schema.sequences where sequence_schema = current_schema and lower(sequence_name) = '" + sequence + "'";
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Versions of the migrations that were made, in order; the last is the version of the tables. */
    static List<String> versions(Connection connection, String prefix) throws SQLException {
        if (!modules(connection).contains(prefix)) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement("select \"version\" from " + history(connection, prefix)
                + " where \"version\" is not null and \"version\" <> '0' and \"success\" = true order by \"installed_rank\""); ResultSet rows = select.executeQuery()) {
            List<String> versions = new ArrayList<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    /** Flyway quotes the names of its tables. */
    static String history(Connection connection, String prefix) {
        return "\"" + HISTORY + prefix + "\"";
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(lower(rows.getString(1)));
            }
            return names;
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
