package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;

/**
 * A person with unmistakable words in every personal column of every module: the copy of the data has each of them, and after the erasure
 * none is left, in tables, files, search index, logs, letters or what the running portal answers. A table with a declared personal column
 * into which the canary cannot be put fails the test.
 */
class CanaryIT {

    private static final String PASSWORD = "Mitglied-Muster-2026";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path data = RunningPortal.newDirectory();
    private CanarySeeds seeds;
    private RunningPortal portal;
    private Connection connection;
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void onTheEmbeddedDatabaseTheCopyHasEverythingAndTheErasureLeavesNothing() throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("db/portal") + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
        run(Map.of("WIRKSTATT_DB_URL", url), url, "wirkstatt", "DELETE", Set.of());
    }

    @Test
    void onPostgresqlTooAndAnonymisedContributionsKeepTheirWordsOnly() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            run(Map.of("WIRKSTATT_DB_URL", url, "WIRKSTATT_DB_USER", "postgres", "WIRKSTATT_DB_PASSWORD", "postgres"), url, "postgres", "ANONYMISE",
                    Set.of("kernel_revision.note", "community_handover.notes", "forum_post.text", "forum_thread.title", "forum_file.name", "forum_file.note",
                            "forum_file_text.heading", "forum_file_text.text", "selfanalysis_answer.reason"));
        }
    }

    /** @param contributions columns whose words are contributions, which stay without their author */
    private void run(Map<String, String> database, String url, String user, String choice, Set<String> contributions) throws Exception {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("WIRKSTATT_PRIVACY_GRACE_DAYS", "0");
        portal = RunningPortal.start(data, environment);
        try (RunningPortal running = portal; Browser browser = Browser.open(portal.base());
                Connection open = DriverManager.getConnection(url, user, user)) {
            connection = open;
            seeds = new CanarySeeds(picture());
            seeds.seed(connection, false);
            theNeighboursNameThePersonToo();
            browser.signIn(CanarySeeds.MAIL, PASSWORD);
            assertThat(browser.path()).as("signed in").isEqualTo("/");
            await("the daily work is done, which takes away what is not due to be there",
                    () -> CanaryTraces.any(connection, "select 1 from privacy_retention_run where rule = 'privacy.idleAccounts'"));
            seeds.seed(connection, true);
            rebuildIndex();
            everyPersonalTableHasTheCanary();
            List<String> profile = pagesThatShowTheCanary(browser);
            theCopyHasEveryWord(copy(browser));
            erase(browser, choice, contributions);
            nothingIsLeft(browser, contributions, profile);
            softly.assertAll();
        }
    }

    /** Bytes in the file store, put there two hours ago. */
    private Map<String, String> picture() throws Exception {
        byte[] bytes = (CanarySeeds.WORD + "bild").getBytes(StandardCharsets.US_ASCII);
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Path file = data.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        return Map.of("{picture}", sha256, "{pictureBytes}", String.valueOf(bytes.length));
    }

    /** Rows of other people in which the person stands as the one who did something. */
    private void theNeighboursNameThePersonToo() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update identity_account set decided_by = " + CanarySeeds.PERSON + " where login = 'mitglied'");
            statement.executeUpdate("update identity_grant set granted_by = " + CanarySeeds.PERSON + " where account_id in "
                    + "(select id from identity_account where login = 'programm')");
        }
    }

    private void rebuildIndex() throws Exception {
        Path request = Files.createFile(data.resolve("index/rebuild-requested"));
        await("the index is built anew", () -> !Files.exists(request) && !CanaryTraces.inIndex(data, Set.of()).isEmpty());
    }

    private void everyPersonalTableHasTheCanary() throws SQLException {
        Set<String> with = new TreeSet<>();
        CanaryTraces.inTables(connection).forEach(column -> with.add(column.substring(0, column.indexOf('.'))));
        Set<String> without = new TreeSet<>(seeds.tables());
        without.removeAll(with);
        without.removeIf(seeds::isFilledOtherwise);
        softly.assertThat(with).as("filled by signing in").contains("identity_session", "kernel_audit");
        softly.assertThat(without).as("tables with a declared personal column and no canary; see canary.properties").isEmpty();
        Set<String> traces = CanaryTraces.inTables(connection);
        softly.assertThat(traces).containsAll(seeds.words().keySet());
        softly.assertThat(seeds.words()).as("words").hasSizeGreaterThan(20);
    }

    /** Addresses of search hits whose pages show the canary to anybody. */
    private List<String> pagesThatShowTheCanary(Browser browser) {
        String word = seeds.words().get("identity_account.display_name");
        browser.go("/suche?q=" + word);
        List<String> hits = browser.all(".hits h3 a").stream().map(link -> link.getDomAttribute("href")).toList();
        assertThat(hits).as("the profile is found").isNotEmpty();
        hits.forEach(hit -> softly.assertThat(portal.get(hit).body()).as(hit).contains(word));
        return hits;
    }

    private Map<String, String> copy(Browser browser) throws Exception {
        browser.go("/konto/daten");
        browser.click("[id='copy:request']");
        await("the copy is ready", () -> !browser.go("/konto/daten").all("#download").isEmpty());
        Set<Cookie> cookies = browser.driver().manage().getCookies();
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.base() + "/konto/daten/archiv.zip"))
                .header("Cookie", String.join("; ", cookies.stream().map(c -> c.getName() + "=" + c.getValue()).toList())).build();
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        softly.assertThat(portal.get("/konto/daten/archiv.zip").statusCode()).as("nobody else gets it").isEqualTo(302);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void theCopyHasEveryWord(Map<String, String> files) {
        for (String file : List.of("index.html", "daten.json")) {
            seeds.words().forEach((column, word) -> {
                if (seeds.secret(column).isEmpty()) {
                    softly.assertThat(files.get(file).contains(word)).as(column + " is in " + file).isTrue();
                } else {
                    softly.assertThat(files.get(file).contains(word)).as(column + " is a secret").isFalse();
                }
            });
        }
        softly.assertThat(files.values()).as("the picture").contains(CanarySeeds.WORD + "bild");
    }

    private void erase(Browser browser, String choice, Set<String> contributions) throws Exception {
        browser.go("/konto/loeschen");
        browser.find("input[type='radio'][value='" + choice + "']").click();
        if (!browser.all("[id='erasure:password']").isEmpty()) {
            browser.type("[id='erasure:password']", PASSWORD);
        }
        browser.submit("[id='erasure:send']");
        assertThat(browser.path()).startsWith("/konto-behalten");
        await("the person is erased", () -> !CanaryTraces.any(connection, "select 1 from identity_account where id = " + CanarySeeds.PERSON));
        await("everything that follows is done", () -> !CanaryTraces.any(connection, "select 1 from kernel_outbox")
                && !CanaryTraces.any(connection, "select 1 from kernel_job") && !CanaryTraces.any(connection, "select 1 from kernel_audit_waiting")
                && CanaryTraces.inIndex(data, wordsOf(contributions)).isEmpty());
    }

    private Set<String> wordsOf(Set<String> columns) {
        return columns.stream().map(seeds.words()::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void nothingIsLeft(Browser browser, Set<String> contributions, List<String> pages) throws Exception {
        Set<String> left = CanaryTraces.inTables(connection);
        left.removeIf(column -> seeds.mayRemain(column) || contributions.contains(column));
        softly.assertThat(left).as("tables").isEmpty();
        softly.assertThat(CanaryTraces.inFiles(data)).as("files, letters and logs").isEmpty();
        softly.assertThat(CanaryTraces.inIndex(data, wordsOf(contributions))).as("index").isEmpty();
        softly.assertThat(CanaryTraces.has(portal.output())).as("what the portal printed").isFalse();
        for (String page : pages) {
            softly.assertThat(portal.get(page).statusCode()).as(page).isEqualTo(404);
        }
        browser.signIn("betrieb", "Betrieb-Muster-2026");
        String word = seeds.words().get("identity_account.display_name");
        for (String page : List.of("/suche?q=" + word, "/verwaltung/personen", "/verwaltung/protokoll", "/verwaltung/post", "/personen")) {
            browser.go(page);
            softly.assertThat(CanaryTraces.has(browser.driver().getPageSource().replace(word, ""), wordsOf(contributions))).as(page).isFalse();
        }
        for (String path : List.of("/sitemap.xml", "/suche/vorschlaege?q=kanarie", "/api/v1/search?q=" + CanarySeeds.WORD)) {
            softly.assertThat(CanaryTraces.has(portal.get(path).body().replace("q=" + CanarySeeds.WORD, ""))).as(path).isFalse();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within a minute and a half: " + what + "\nthe portal wrote last:\n" + portal.logTail());
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** A file may go while it is read. */
    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (IOException changing) {
            return false;
        }
    }
}
