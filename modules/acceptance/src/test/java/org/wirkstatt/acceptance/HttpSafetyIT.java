package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal behind a proxy with TLS, as it is in production; the test is the proxy. */
class HttpSafetyIT {

    private static final String DB_PASSWORD = "Datenbank-Geheimnis-4711";
    private static final String MEMBER_PASSWORD = "Mitglied-Muster-2026";
    private static RunningPortal portal;

    @BeforeAll
    static void start() throws IOException {
        Path data = RunningPortal.newDirectory();
        Path secret = Files.writeString(Files.createTempFile("wirkstatt", ".secret"), DB_PASSWORD + "\n");
        Path contact = Files.writeString(Files.createTempFile("wirkstatt", ".contact"), "sicherheit@example.org\n");
        portal = RunningPortal.start(data, Map.of("WIRKSTATT_BASE_URL", "https://portal.example.org", "WIRKSTATT_PROXY_TRUSTED", "127.0.0.1, ::1",
                "WIRKSTATT_LIMIT_QUERIES_PER_MINUTE", "60", "WIRKSTATT_DB_PASSWORD_FILE", secret.toString(), "WIRKSTATT_SECURITY_CONTACT_FILE", contact.toString()));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/anmelden", "/konto", "/gibt-es-nicht", "/regionen/", "/api/v1/regions", "/api/v1/gibt-es-nicht", "/feeds/aktuelles.atom", "/suche/vorschlaege?q=x",
        "/sitemap.xml", "/robots.txt", "/?lang=en", "/health/ready"})
    void everyAnswerCarriesTheSafetyHeaders(String path) {
        HttpResponse<String> answer = portal.get(path, "X-Forwarded-For", "192.0.2.10");
        Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin", "Cross-Origin-Embedder-Policy", "require-corp",
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .forEach((name, value) -> assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("default-src 'none'").contains("script-src 'self'")
                .contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(answer.headers().map().keySet()).doesNotContain("Server", "X-Powered-By");
    }

    @Test
    void eachRenderingHasANonceOfItsOwn() {
        assertThat(portal.get("/").headers().firstValue("Content-Security-Policy").orElseThrow()).contains("'nonce-")
                .isNotEqualTo(portal.get("/").headers().firstValue("Content-Security-Policy").orElseThrow());
    }

    @Test
    void theSessionCookieBelongsToThisHostAloneAndCannotBeGuessed() {
        String cookie = portal.get("/anmelden").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("__Host-session=[0-9a-f]{40};.*").contains("; Path=/").contains("; Secure").contains("; HttpOnly").containsIgnoringCase("; SameSite=lax")
                .doesNotContainIgnoringCase("domain");
    }

    @Test
    void otherCookiesAreAsSafe() {
        assertThat(portal.get("/?lang=en").headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-lang=en").contains("; Secure").contains("; HttpOnly")
                .contains("; Path=/").contains("SameSite=Lax");
        assertThat(portal.get("/regionen", "Cookie", "__Host-lang=en").body()).contains("<html lang=\"en\"");
        assertThat(portal.get("/regionen", "Cookie", "lang=en").body()).contains("<html lang=\"de\"");
    }

    @Test
    void aForgedHostHeaderLeadsNobodyAway() throws IOException {
        String answer = raw("GET /konto HTTP/1.1\r\nHost: evil.example.org\r\nX-Forwarded-Host: evil.example.org\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("302").contains("Location: /anmelden?weiter=%2Fkonto").doesNotContain("evil");
        assertThat(raw("GET /sitemap.xml HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n")).contains("https://portal.example.org/").doesNotContain("evil");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", portal.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anotherSiteCannotSendAForm() {
        FormClient member = new FormClient(portal.base());
        assertThat(member.signIn("mitglied", MEMBER_PASSWORD).statusCode()).isEqualTo(302);
        Map<String, String> signOut = FormClient.fields(member.get("/konto").body(), "signOut", "send");
        for (List<String> foreign : List.of(List.of("Origin", "https://evil.example.org"), List.of("Origin", "null"), List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site", "Origin", "https://portal.example.org"))) {
            assertThat(member.post("/konto", signOut, foreign.toArray(String[]::new)).statusCode()).as(foreign.toString()).isEqualTo(403);
        }
        assertThat(member.get("/konto").statusCode()).as("still signed in").isEqualTo(200);
        member.post("/konto", signOut, "Origin", "https://portal.example.org");
        assertThat(member.get("/konto").statusCode()).as("signed out by the own page").isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "", "1234567890123456789:-1234567890123456789"})
    void aFormWithAnInventedViewStateDoesNothing(String state) {
        FormClient member = new FormClient(portal.base());
        member.signIn("mitglied", MEMBER_PASSWORD);
        Map<String, String> signOut = FormClient.fields(member.get("/konto").body(), "signOut", "send");
        signOut.put("jakarta.faces.ViewState", state);
        HttpResponse<String> answer = member.post("/konto", signOut);
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(member.get("/konto").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void restChangesNothingForASessionWithoutProofOfTheOrigin() {
        FormClient member = new FormClient(portal.base());
        member.signIn("mitglied", MEMBER_PASSWORD);
        HttpResponse<String> answer = member.post("/api/v1/regions", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(member.post("/api/v1/regions", Map.of(), "Origin", "https://portal.example.org").statusCode()).isEqualTo(405);
    }

    @Test
    void whoAsksTooOftenGetsAnAnswerAndOthersAreNotMet() {
        List<HttpResponse<String>> answers = IntStream.range(0, 60).mapToObj(i -> portal.get("/api/v1/regions", "X-Forwarded-For", "198.51.100.1")).toList();
        HttpResponse<String> refused = answers.stream().filter(a -> a.statusCode() == 429).findFirst().orElseThrow();
        assertThat(answers.get(0).statusCode()).isEqualTo(200);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        HttpResponse<String> page = IntStream.range(0, 10).mapToObj(i -> portal.get("/suche?q=wirkung", "X-Forwarded-For", "198.51.100.1"))
                .filter(a -> a.statusCode() == 429).findFirst().orElseThrow();
        assertThat(page.body()).contains("class=\"mast\"").contains("sehr viele Anfragen");
        assertThat(portal.get("/regionen", "X-Forwarded-For", "198.51.100.1").statusCode()).as("reading goes on").isEqualTo(200);
        assertThat(portal.get("/suche?q=wirkung", "X-Forwarded-For", "198.51.100.2").statusCode()).as("somebody else").isEqualTo(200);
    }

    @Test
    void aWeaknessCanBeReported() {
        HttpResponse<String> answer = portal.get("/.well-known/security.txt");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains("Contact: mailto:sicherheit@example.org\n").contains("answer within 3 working days").contains("Canonical: https://portal.example.org/.well-known/security.txt\n");
        Instant expires = Instant.parse(answer.body().lines().filter(l -> l.startsWith("Expires: ")).findFirst().orElseThrow().substring(9));
        assertThat(expires).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(365)));
    }

    @Test
    void noSecretAndNoForgedLineStandsInTheLog() throws IOException {
        FormClient stranger = new FormClient(portal.base());
        stranger.signIn("mitglied", "Falsches-Kennwort-0815");
        stranger.signIn("mitglied\r\nSEVERE forged line", "egal");
        FormClient member = new FormClient(portal.base());
        member.signIn("mitglied", MEMBER_PASSWORD);
        member.get("/api/v1/regions", "Authorization", "Bearer Zugangs-Geheimnis-0815");
        member.get("/gibt-es-nicht?token=Adress-Geheimnis-0815");
        StringBuilder logs = new StringBuilder(portal.output());
        try (Stream<Path> files = Files.walk(portal.data().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                logs.append(Files.readString(file));
            }
        }
        assertThat(logs.toString()).isNotBlank().doesNotContain("Falsches-Kennwort-0815", DB_PASSWORD, "Zugangs-Geheimnis-0815", "Adress-Geheimnis-0815",
                member.cookies.get("__Host-session")).doesNotContainPattern("(?m)^SEVERE forged line");
    }
}
