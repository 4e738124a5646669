package org.wirkstatt.testkit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Runs the migrations of a module on both databases: at once on an empty one, and on one that was in use with each earlier version. */
final class Migrations {

    private final String module;
    private final String folder;

    Migrations(String module) {
        this.module = module;
        this.folder = module.replace('-', '_');
    }

    /** @throws AssertionError if a migration fails or takes away what was there; modules without tables pass */
    void check() {
        if (Migrations.class.getClassLoader().getResource("db/migration/" + folder) == null) {
            return;
        }
        for (TestDatabase.Kind kind : TestDatabase.Kind.values()) {
            DataSource empty = TestDatabase.empty(kind);
            List<MigrationVersion> versions = versions(migrate(empty, MigrationVersion.LATEST, "on an empty " + kind + " database"));
            for (MigrationVersion version : versions.subList(0, Math.max(0, versions.size() - 1))) {
                checkFrom(version, kind);
            }
        }
    }

    private static List<MigrationVersion> versions(Flyway flyway) {
        return List.of(flyway.info().applied()).stream().filter(info -> info.isVersioned() && !"0".equals(info.getVersion().getVersion()))
                .map(MigrationInfo::getVersion).toList();
    }

    private void checkFrom(MigrationVersion version, TestDatabase.Kind kind) {
        DataSource database = TestDatabase.empty(kind);
        migrate(database, version, "on an empty " + kind + " database");
        try (Connection connection = database.getConnection()) {
            Set<String> filled = new SampleRows(sql()).fill(connection);
            migrate(database, MigrationVersion.LATEST, "on a " + kind + " database in use with version " + version);
            for (String table : filled) {
                if (empty(connection, table)) {
                    throw new AssertionError("module " + module + ": a row of " + table + " is gone after the migrations that follow version " + version + " on " + kind);
                }
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError("module " + module + ": cannot look at version " + version + " on " + kind, e);
        }
    }

    /** False for a table that is no longer there: taking one away, and moving its rows, is the migration's business. */
    private static boolean empty(Connection connection, String table) throws SQLException {
        boolean there;
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            there = false;
            while (found.next()) {
                there |= found.getString("TABLE_NAME").equalsIgnoreCase(table);
            }
        }
        if (!there) {
            return false;
        }
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("select 1 from " + table)) {
            return !row.next();
        }
    }

    private Flyway migrate(DataSource database, MigrationVersion target, String where) {
        Flyway flyway = TestDatabase.configuration(database, module).target(target).load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new AssertionError("module " + module + ": a migration fails " + where, e);
        }
        return flyway;
    }

    private String sql() throws IOException {
        StringBuilder sql = new StringBuilder();
        FluentConfiguration configuration = TestDatabase.configuration(TestDatabase.empty(TestDatabase.Kind.H2), module);
        for (MigrationInfo migration : configuration.load().info().all()) {
            try (var in = Migrations.class.getClassLoader().getResourceAsStream("db/migration/" + folder + "/" + migration.getScript())) {
                sql.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).append('\n');
            }
        }
        return sql.toString();
    }
}
