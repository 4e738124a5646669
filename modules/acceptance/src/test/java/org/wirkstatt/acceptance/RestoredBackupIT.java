package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** An account that was erased, and is back with a restored backup, is gone before the portal answers anybody. */
class RestoredBackupIT {

    @Test
    void whoWasErasedIsErasedAgainBeforeTheFirstRequestAndOthersStay() throws Exception {
        Path data = RunningPortal.newDirectory();
        String url = "jdbc:h2:file:" + data.resolve("db/portal") + ";AUTO_SERVER=TRUE";
        Map<String, String> environment = Map.of("WIRKSTATT_DB_URL", url);
        RunningPortal.start(data, environment).close();
        String back;
        String another;
        try (Connection connection = DriverManager.getConnection(url, "wirkstatt", "wirkstatt")) {
            back = account(connection, "neu", 0);
            another = account(connection, "buddy", 1);
        }
        Files.writeString(data.resolve("erased-accounts.txt"), "2026-01-01T00:00:00Z " + back + " ANONYMISE\n2026-01-01T00:00:00Z " + another + " ANONYMISE\n");
        try (RunningPortal portal = RunningPortal.start(data, environment); Connection connection = DriverManager.getConnection(url, "wirkstatt", "wirkstatt")) {
            assertThat(count(connection, "select count(*) from identity_account where id = " + back.split(" ")[0])).isZero();
            assertThat(count(connection, "select count(*) from identity_account where id = " + another.split(" ")[0])).as("made at another time").isOne();
            assertThat(Files.readString(data.resolve("logs/portal.log"))).contains("A backup was restored: 1 accounts");
            assertThat(portal.get("/").statusCode()).isEqualTo(200);
        }
    }

    /** Number and time of the account, as the file of erased accounts has them. @param later seconds to add */
    private static String account(Connection connection, String login, int later) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, created_at from identity_account where login = '" + login + "'")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1) + " " + row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC).plusSeconds(later);
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
