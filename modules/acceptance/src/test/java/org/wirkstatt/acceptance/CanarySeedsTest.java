package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.testkit.TestDatabase;

/** The canary fits into the tables of all modules; tells so within seconds, without a portal. */
class CanarySeedsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everyTableWithAPersonalColumnGetsACanary(TestDatabase.Kind kind) throws Exception {
        DataSource database = TestDatabase.empty(kind);
        migrate(database);
        CanarySeeds seeds = new CanarySeeds(Map.of("{picture}", "a".repeat(64), "{pictureBytes}", "1"));
        try (Connection connection = database.getConnection()) {
            somebodyWithAPassword(connection);
            seeds.seed(connection, false);
            seeds.seed(connection, true);
            Set<String> traces = CanaryTraces.inTables(connection);
            Set<String> tables = new TreeSet<>(seeds.tables());
            tables.removeIf(table -> traces.stream().anyMatch(column -> column.startsWith(table + ".")) || seeds.isFilledOtherwise(table));
            assertThat(tables).as("tables with a declared personal column and no canary; see canary.properties").isEmpty();
            assertThat(traces).containsAll(seeds.words().keySet());
        }
    }

    private static void migrate(DataSource database) throws IOException {
        try (Stream<Path> modules = Files.list(RunningPortal.ROOT.resolve("modules"))) {
            for (Path module : modules.sorted().toList()) {
                String id = module.getFileName().toString();
                Path folder = module.resolve("src/main/resources/db/migration/" + id.replace('-', '_'));
                if (Files.isDirectory(folder)) {
                    Flyway.configure().dataSource(database).locations("filesystem:" + folder).table("flyway_" + id.replace('-', '_'))
                            .baselineOnMigrate(true).baselineVersion("0").load().migrate();
                }
            }
        }
    }

    private static void somebodyWithAPassword(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into identity_account (id, version, login, display_name, mail, password_hash, demo) "
                    + "values (1, 1, 'mitglied', 'Mika', 'mika@example.org', 'hash', true)");
        }
    }
}
