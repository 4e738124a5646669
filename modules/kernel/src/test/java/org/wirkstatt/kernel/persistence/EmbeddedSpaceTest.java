package org.wirkstatt.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSpaceTest {

    private static final int COMMITS = 4_000;

    @TempDir
    Path folder;

    @Test
    void manySmallCommitsLeaveASmallFileWhenSpaceIsReclaimed() throws Exception {
        long kept = written("kept", false);
        long reclaimed = written("reclaimed", true);
        assertThat(reclaimed).as("bytes after the same commits").isLessThan(kept * 9 / 10);
    }

    @Test
    void anotherDatabaseIsLeftAlone() {
        new EmbeddedSpace("jdbc:postgresql://nowhere.invalid/x", "", "").run();
    }

    /** As the portal writes, but old versions are free at once, so that the test need not wait. */
    private long written(String name, boolean reclaim) throws SQLException, java.io.IOException {
        String url = "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0";
        EmbeddedSpace space = new EmbeddedSpace(url, "", "");
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("create table item(id bigint primary key, text varchar(4000))");
            try (PreparedStatement insert = connection.prepareStatement("insert into item values (?, ?)")) {
                for (int i = 0; i < COMMITS; i++) {
                    insert.setLong(1, (i * 7_919L) % COMMITS);
                    insert.setString(2, "x".repeat(1_000) + i);
                    insert.executeUpdate();
                    if (reclaim && i % 250 == 0) {
                        space.run();
                    }
                }
            }
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }
}
