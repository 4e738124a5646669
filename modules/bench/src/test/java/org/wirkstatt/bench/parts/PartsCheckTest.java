package org.wirkstatt.bench.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this machine that answers as OSV does; the advisories are shortened from real ones. */
class PartsCheckTest {

    private static final String LOG4SHELL = """
            {"id": "GHSA-jfh8-c2jp-5v3q", "summary": "Remote code injection in Log4j", "aliases": ["CVE-2021-44228"], "modified": "2025-01-14T11:12:13Z",
             "database_specific": {"severity": "CRITICAL", "cwe_ids": ["CWE-20", "CWE-502"]},
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:H"}],
             "affected": [{"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]}]}]}""";
    private static final String MODERATE = """
            {"id": "GHSA-78wr-2p64-hpwj", "summary": "Apache Commons IO: Possible denial of service attack", "aliases": ["CVE-2024-47554"],
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:L"}],
             "affected": [{"package": {"ecosystem": "Maven", "name": "commons-io:commons-io"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "2.14.0"}]}]}]}""";
    private static final String UNRATED = "{\"id\": \"OSV-2026-1\", \"summary\": \"Nobody rated it yet\", \"affected\": []}";
    private static final String WITHDRAWN = "{\"id\": \"GHSA-0000-0000-0000\", \"withdrawn\": \"2026-01-01T00:00:00Z\", \"database_specific\": {\"severity\": \"CRITICAL\"}}";

    private final Map<String, String> advisories = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;
    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/querybatch", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(question);
            List<String> results = new ArrayList<>();
            for (String query : question.split("\"purl\":\"", -1)) {
                if (query.startsWith("pkg:")) {
                    results.add(answers.getOrDefault(query.substring(0, query.indexOf('"')) + (query.contains("page_token") ? "#2" : ""), "{}"));
                }
            }
            send(exchange, 200, "{\"results\": [" + String.join(",", results) + "]}");
        });
        server.createContext("/v1/vulns/", exchange -> {
            String advisory = advisories.get(exchange.getRequestURI().getPath().substring("/v1/vulns/".length()));
            send(exchange, advisory == null ? 404 : 200, advisory == null ? "{}" : advisory);
        });
        server.start();
        advisories.put("GHSA-jfh8-c2jp-5v3q", LOG4SHELL);
        advisories.put("GHSA-78wr-2p64-hpwj", MODERATE);
        advisories.put("OSV-2026-1", UNRATED);
        advisories.put("GHSA-0000-0000-0000", WITHDRAWN);
        list("pkg:maven/commons-io/commons-io@2.11.0?type=jar", "pkg:maven/org.wirkstatt/kernel@1.0.0?type=jar", "pkg:npm/x@1");
    }

    private static void send(com.sun.net.httpserver.HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void list(String... urls) throws IOException {
        Files.writeString(folder.resolve("bom.json"), "{\"bomFormat\": \"CycloneDX\", \"components\": ["
                + String.join(",", List.of(urls).stream().map(url -> "{\"type\": \"library\", \"purl\": \"" + url + "\"}").toList()) + "]}");
    }

    private static String vulns(String id) {
        return "{\"vulns\": [{\"id\": \"" + id + "\", \"modified\": \"2025-01-14T11:12:13Z\"}]}";
    }

    private int check() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new PartsCheck(new PrintStream(said, true, StandardCharsets.UTF_8), LocalDate.of(2026, 11, 22))
                .run(address, folder.resolve("bom.json"), folder.resolve("server"), folder.resolve("accepted.properties"));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutAnyAdvisoryAllIsWellAndOwnPartsAreNotAskedFor() {
        assertThat(check()).isZero();
        assertThat(said()).contains("1 parts, 0 advisories, 0 of them open");
        assertThat(asked).singleElement().asString().contains("pkg:maven/commons-io/commons-io@2.11.0\"").doesNotContain("wirkstatt", "npm", "?type");
    }

    @Test
    void aModerateOneIsToldAndStopsNothing() {
        answers.put("pkg:maven/commons-io/commons-io@2.11.0", vulns("GHSA-78wr-2p64-hpwj"));
        assertThat(check()).isZero();
        assertThat(said()).contains("MEDIUM   pkg:maven/commons-io/commons-io@2.11.0 GHSA-78wr-2p64-hpwj (CVE-2024-47554)", "gone in 2.14.0");
    }

    @Test
    void aCriticalOneInTheServerStopsTheDelivery() throws IOException {
        jar("log4j-core.jar", "groupId=org.apache.logging.log4j\nartifactId=log4j-core\nversion=2.14.1\n");
        answers.put("pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1", vulns("GHSA-jfh8-c2jp-5v3q"));
        assertThat(check()).isEqualTo(1);
        assertThat(said()).contains("CRITICAL pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1", "CVE-2021-44228", "gone in 2.15.0", "1 of them open");
    }

    @Test
    void oneThatNobodyRatedStopsItTooAndAWithdrawnOneDoesNot() {
        answers.put("pkg:maven/commons-io/commons-io@2.11.0", vulns("GHSA-0000-0000-0000"));
        assertThat(check()).isZero();
        answers.put("pkg:maven/commons-io/commons-io@2.11.0", vulns("OSV-2026-1"));
        assertThat(check()).isEqualTo(1);
    }

    @Test
    void whatDoesNotConcernThePortalIsAcceptedWithAReasonUntilADay() throws IOException {
        answers.put("pkg:maven/commons-io/commons-io@2.11.0", vulns("GHSA-jfh8-c2jp-5v3q"));
        Path accepted = folder.resolve("accepted.properties");
        Files.writeString(accepted, "CVE-2021-44228 = 2026-12-31 no lookups are configured\n");
        assertThat(check()).isZero();
        assertThat(said()).contains("accepted: 2026-12-31 no lookups");
        Files.writeString(accepted, "CVE-2021-44228 = 2026-11-21 no lookups are configured\n");
        assertThat(check()).as("the day is over").isEqualTo(1);
        Files.writeString(accepted, "CVE-2021-44228 = no lookups are configured\n");
        assertThat(check()).as("no day").isEqualTo(1);
    }

    @Test
    void whatComesOnASecondPageCounts() {
        answers.put("pkg:maven/commons-io/commons-io@2.11.0", "{\"vulns\": [{\"id\": \"GHSA-78wr-2p64-hpwj\"}], \"next_page_token\": \"weiter\"}");
        answers.put("pkg:maven/commons-io/commons-io@2.11.0#2", vulns("GHSA-jfh8-c2jp-5v3q"));
        assertThat(check()).isEqualTo(1);
        assertThat(said()).contains("2 advisories");
    }

    @Test
    void whatCannotBeFoundOutIsNoAllClear() throws IOException {
        answers.put("pkg:maven/commons-io/commons-io@2.11.0", vulns("GHSA-9999-9999-9999"));
        assertThat(check()).as("an advisory that cannot be read").isEqualTo(2);
        list();
        assertThat(check()).as("an empty list").isEqualTo(2);
        server.stop(0);
        list("pkg:maven/commons-io/commons-io@2.11.0");
        assertThat(check()).as("no network").isEqualTo(2);
        assertThat(said()).contains("could not be found out");
    }

    @Test
    void theScoreOfAVectorIsThatOfTheSpecification() {
        assertThat(Cvss3.score("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H")).hasValue(10.0);
        assertThat(Cvss3.score("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")).hasValue(9.8);
        assertThat(Cvss3.score("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N")).hasValue(7.5);
        assertThat(Cvss3.score("CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N")).hasValue(6.1);
        assertThat(Cvss3.score("CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N")).hasValue(5.4);
        assertThat(Cvss3.score("CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N")).hasValue(0.0);
        assertThat(Cvss3.score("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N")).isEmpty();
        assertThat(Cvss3.score("CVSS:3.1/AV:N")).isEmpty();
    }

    private void jar(String name, String properties) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("server"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jars.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("META-INF/maven/g/a/pom.properties"));
            zip.write(properties.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
