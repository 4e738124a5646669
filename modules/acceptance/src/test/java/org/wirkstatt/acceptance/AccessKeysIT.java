package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Machines use the REST interface with a key that a person made in the browser. */
class AccessKeysIT {

    private static final String KEYS = "/konto/zugriffsschluessel";
    private static RunningPortal portal;
    private static Browser browser;

    @BeforeAll
    static void open() {
        portal = RunningPortal.shared();
        browser = Browser.open(portal.base());
        browser.width(1440).signIn("mitglied", "Mitglied-Muster-2026");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static String create(String name, boolean mayChange) {
        browser.go(KEYS);
        browser.type("[id$=':name']", name);
        if (mayChange) {
            browser.click("[id$=':mayChange']");
        }
        browser.submit("[id='create:send']");
        return browser.find("#secret").getDomProperty("value");
    }

    private static HttpResponse<String> ask(String method, String path, String key) {
        return portal.send(method, path, "Authorization", "Bearer " + key);
    }

    @Test
    void aKeyReadsWhatItsOwnerMayReadUntilItIsRevoked() {
        String key = create("Statistik", false);
        assertThat(browser.accessibilityFindings()).isEmpty();
        assertThat(browser.consoleErrors()).isEmpty();
        String forMembers = "/api/v1/materials/vertrauliche-fallnotizen";
        assertThat(portal.get(forMembers).statusCode()).as("visitor").isEqualTo(404);
        HttpResponse<String> answer = ask("GET", forMembers, key);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(portal.get("/konto", "Authorization", "Bearer " + key).statusCode()).as("no key to pages").isEqualTo(302);
        browser.go(KEYS);
        assertThat(browser.text()).contains("Statistik", "zuletzt benutzt").doesNotContain(key);
        browser.submit("[aria-label='Widerrufen: Statistik']");
        HttpResponse<String> refused = ask("GET", forMembers, key);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void onlyAKeyThatMayChangeGetsPastReading() {
        String reading = create("nur lesen", false);
        String changing = create("auch ändern", true);
        HttpResponse<String> refused = ask("POST", "/api/v1/regions", reading);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).contains("insufficient_scope");
        assertThat(ask("POST", "/api/v1/regions", changing).statusCode()).as("regions offer no POST").isEqualTo(405);
    }

    @Test
    void everyWritingOperationIsRefusedWithoutAKeyThatMayChange() throws Exception {
        String reading = "Bearer " + create("liest", false);
        String session = "session=" + browser.driver().manage().getCookieNamed("session").getValue();
        Map<String, String> operations = PermissionMatrixIT.operations(portal);
        operations.keySet().removeIf(operation -> operation.startsWith("GET "));
        assertThat(operations).hasSizeGreaterThan(2);
        for (Map.Entry<String, String> operation : operations.entrySet()) {
            String method = operation.getKey().substring(0, operation.getKey().indexOf(' '));
            String path = operation.getValue();
            if (operation.getKey().contains("{geheimnis}")) {
                assertThat(write(method, path).statusCode()).as("nobody with an invented link: " + operation.getKey()).isEqualTo(404);
            } else {
                assertThat(write(method, path).statusCode()).as("nobody: " + operation.getKey()).isIn(401, 403);
            }
            assertThat(write(method, path, "Authorization", "Bearer wst_erfunden").statusCode()).as("an invented key: " + operation.getKey()).isEqualTo(401);
            HttpResponse<String> narrow = write(method, path, "Authorization", reading);
            assertThat(narrow.statusCode()).as("a key that reads: " + operation.getKey()).isEqualTo(403);
            assertThat(narrow.headers().firstValue("WWW-Authenticate").orElse("")).contains("insufficient_scope");
            assertThat(write(method, path, "Cookie", session).statusCode()).as("a session without proof of the origin: " + operation.getKey()).isEqualTo(403);
            assertThat(write(method, path, "Cookie", session, "Origin", "https://evil.example.org").statusCode()).as("another site: " + operation.getKey())
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> write(String method, String path, String... headers) throws Exception {
        HttpRequest.BodyPublisher body = method.equals("DELETE") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.base() + path)).method(method, body)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoGuessesKeysIsSlowedDown() {
        try (RunningPortal own = RunningPortal.start(RunningPortal.newDirectory(), java.util.Map.of("WIRKSTATT_PROXY_TRUSTED", "127.0.0.1,::1"))) {
            assertThat(IntStream.range(0, 20).map(i -> own.get("/api/v1/regions", "Authorization", "Bearer wst_" + i, "X-Forwarded-For", "192.0.2.1").statusCode()))
                    .contains(401, 429);
            assertThat(own.get("/api/v1/regions", "Authorization", "Bearer wst_x", "X-Forwarded-For", "192.0.2.2").statusCode()).isEqualTo(401);
        }
    }
}
