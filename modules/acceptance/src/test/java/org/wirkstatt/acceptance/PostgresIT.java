package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** The same portal on PostgreSQL, switched by three environment variables alone. */
class PostgresIT {

    @Test
    void thePortalRunsOnPostgresqlAndASecondStartKeepsEverything() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Map<String, String> environment = Map.of("WIRKSTATT_DB_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                    "WIRKSTATT_DB_USER", "postgres", "WIRKSTATT_DB_PASSWORD", "postgres");
            Path data = RunningPortal.newDirectory();
            try (RunningPortal portal = RunningPortal.start(data, environment)) {
                PublicPages.all().forEach(page -> assertThat(portal.get(page).statusCode()).as(page).isEqualTo(200));
                assertThat(data.resolve("db")).as("no embedded database beside it").doesNotExist();
            }
            try (RunningPortal again = RunningPortal.start(data, environment); Browser browser = Browser.open(again.base())) {
                assertThat(again.get("/regionen/mint-region-trier").statusCode()).isEqualTo(200);
                assertThat(again.get("/suche?q=Problembaum").body()).contains("/toolkit/vom-problembaum-zum-wirkungsziel");
                browser.signIn("redaktion", "Redaktion-Muster-2026");
                assertThat(browser.path()).isEqualTo("/");
            }
        }
    }
}
