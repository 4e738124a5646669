package org.wirkstatt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.testkit.TestDatabase;

class MigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void accountsOfTheFirstVersionKeepTheirRolesAndRegions(TestDatabase.Kind kind) throws SQLException {
        DataSource database = TestDatabase.empty(kind);
        Flyway.configure().dataSource(database).locations("classpath:db/migration/identity").table("flyway_identity").baselineOnMigrate(true)
                .baselineVersion("0").target("1").load().migrate();
        execute(database, "insert into identity_account (id, version, login, display_name, password_hash, demo) values (1, 0, 'koordination', 'Kim', 'x', true)",
                "insert into identity_account (id, version, login, display_name, password_hash, demo) values (2, 0, 'ada@example.org', 'Ada', 'x', false)",
                "insert into identity_account_role values (1, 'MEMBER')", "insert into identity_account_role values (1, 'COORDINATOR')",
                "insert into identity_account_role values (2, 'MEMBER')", "insert into identity_account_role values (2, 'EDITOR')",
                "insert into identity_account_region values (1, 7)", "insert into identity_account_region values (1, 9)");
        TestDatabase.migrate(database, "identity");
        assertThat(rows(database, "select account_id, role, place_kind, place_id from identity_grant order by account_id, place_id"))
                .containsExactly("1 COORDINATOR REGION 7", "1 COORDINATOR REGION 9", "2 EDITOR EVERYWHERE 0");
        assertThat(rows(database, "select id, login, mail, state from identity_account order by id"))
                .containsExactly("1 koordination koordination@wirkstatt.example OPEN", "2 null ada@example.org OPEN");
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                found.add(String.join(" ", values.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }
}
