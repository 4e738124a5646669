package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Notices and letters as a coordinator, an administrator and somebody with an old mail meet them. */
class NotificationsIT {

    private static final Pattern STOP_LINK = Pattern.compile("/mitteilungen/abbestellen/[A-Za-z0-9._-]+");

    private static RunningPortal portal;
    private static Browser editor;
    private static Browser coordinator;
    private static Browser administrator;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        editor = Browser.open(portal.base());
        editor.signIn("redaktion", "Redaktion-Muster-2026");
        coordinator = Browser.open(portal.base());
        coordinator.signIn("koordination", "Koordination-Muster-2026");
        administrator = Browser.open(portal.base());
        administrator.signIn("betrieb", "Betrieb-Muster-2026");
    }

    @AfterAll
    static void close() {
        Stream.of(editor, coordinator, administrator).forEach(Browser::close);
    }

    @Test
    void aChangeBySomebodyElseArrivesWhileThePageIsOpenAndLeadsToTheRegion() {
        coordinator.width(1440).go("/mitteilungen");
        readAll();
        coordinator.consoleErrors();
        changeRegion();
        coordinator.until(d -> coordinator.find("a[data-live] b").getText().equals("1"));
        assertThat(coordinator.find("[data-news]").isDisplayed()).isTrue();
        coordinator.go("/mitteilungen");
        assertThat(coordinator.text()).contains("Heute").contains("Jemand anderes hat meine Region geändert");
        assertThat(coordinator.find(".notices .new .open").getDomProperty("value")).isEqualTo("Robin Muster (Redaktion) hat die Region „Musterregion“ geändert.");
        coordinator.submit(".notices .new .open");
        assertThat(coordinator.path()).isEqualTo("/regionen/musterregion");
        assertThat(coordinator.find("a[data-live] b").getDomProperty("textContent")).isEmpty();
        assertThat(coordinator.consoleErrors()).isEmpty();
    }

    @Test
    void markingAllAsReadCanBeTakenBack() {
        coordinator.width(1440).go("/mitteilungen");
        readAll();
        changeRegion();
        coordinator.go("/mitteilungen?nur=ungelesen");
        assertThat(coordinator.all(".tags a[aria-current='page']")).extracting(a -> a.getText()).containsExactly("Nur ungelesene");
        coordinator.submit("[id$=':readAll']");
        assertThat(coordinator.text()).contains("Sie haben alles gelesen.");
        coordinator.submit("[id$=':undo']");
        assertThat(coordinator.all(".notices .new")).hasSize(1);
    }

    @Test
    void pagesHaveNoAccessibilityFindingAndNoConsoleError() {
        changeRegion();
        SoftAssertions softly = new SoftAssertions();
        look(softly, coordinator, "/mitteilungen");
        look(softly, coordinator, "/mitteilungen?nur=ungelesen");
        look(softly, coordinator, "/mitteilungen/einstellungen");
        look(softly, administrator, "/verwaltung/post");
        look(softly, administrator, "/verwaltung/post?stand=erledigt");
        softly.assertAll();
    }

    @Test
    void aLetterCanBeLookedAtAndItsLinkStopsItsKindWithOneClick() {
        coordinator.width(1440).go("/mitteilungen/einstellungen");
        coordinator.click("input[value='ALL']");
        if (coordinator.find("[id$=':quiet']").isSelected()) {
            coordinator.click("[id$=':quiet']");
        }
        coordinator.submit("[id$=':save']");
        assertThat(coordinator.text()).contains("Gespeichert.");
        changeRegion();
        String letter = awaitLetter(text -> text.contains("koordination@wirkstatt.example") && text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
        assertThat(letter).contains("Auto-Submitted: auto-generated").contains("List-Id: <regions.changedbyother.");

        administrator.width(1440).go("/verwaltung/post?stand=erledigt");
        administrator.find("table a[href^='/verwaltung/post/']").click();
        administrator.await("pre.letter");
        assertThat(administrator.text()).contains("Warum diese Mail? Sie koordinieren diese Region.");
        SoftAssertions softly = new SoftAssertions();
        look(softly, administrator, administrator.path());
        softly.assertAll();
        Matcher link = STOP_LINK.matcher(administrator.text());
        assertThat(link.find()).isTrue();
        String htmlPath = administrator.find("a[href^='/verwaltung/post/html/']").getDomAttribute("href");
        administrator.go(htmlPath);
        assertThat(administrator.find("body").getText()).contains("hat die Region").contains("Solche Mails nicht mehr schicken");
        assertThat(administrator.consoleErrors()).isEmpty();

        try (Browser visitor = Browser.open(portal.base())) {
            look(softly, visitor, link.group());
            softly.assertAll();
            assertThat(visitor.text()).contains("Diese Mails abbestellen?").contains("Jemand anderes hat meine Region geändert");
            assertThat(visitor.driver().manage().getCookies()).isEmpty();
        }
        coordinator.go("/mitteilungen/einstellungen");
        assertThat(choice()).as("looking changes nothing").isEmpty();
        HttpResponse<String> stopped = post(link.group());
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.body()).contains("Abbestellt");
        coordinator.go("/mitteilungen/einstellungen");
        assertThat(choice()).isEqualTo("PORTAL");
    }

    @Test
    void aForgedStopLinkIsToldSoAndChangesNothing() {
        HttpResponse<String> page = portal.get("/mitteilungen/abbestellen/1.eA.forged");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Dieser Link gilt nicht").contains("/mitteilungen/einstellungen");
        assertThat(post("/mitteilungen/abbestellen/1.eA.forged").statusCode()).isEqualTo(404);
    }

    @Test
    void quietTimesThatBeginAndEndAtOneHourAreSaidAtTheirField() {
        coordinator.width(390).go("/mitteilungen/einstellungen");
        if (!coordinator.find("[id$=':quiet']").isSelected()) {
            coordinator.click("[id$=':quiet']");
        }
        String from = coordinator.find("[id$=':quietFrom']").getDomProperty("value");
        coordinator.find("[id$=':quietUntil'] option[value='" + from + "']").click();
        coordinator.submit("[id$=':save']");
        assertThat(coordinator.find("#probleme").getText()).contains("Beginn und Ende der Ruhezeit sind gleich");
        assertThat(coordinator.find("[id$=':quietUntil']").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(coordinator.accessibilityFindings()).isEmpty();
    }

    @Test
    void theLiveNumberIsForSignedInPeopleAndPagesOfThePortalOnly() {
        assertThat(handshake(null, portal.base())).isEqualTo(401);
        String cookies = coordinator.driver().manage().getCookies().stream().map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
        assertThat(handshake(cookies, "https://boese.example")).isEqualTo(403);
        assertThat(handshake(cookies, portal.base())).isEqualTo(101);
    }

    @Test
    void withoutScriptTheCentreShowsMarksAndOpens() {
        changeRegion();
        try (Browser plain = Browser.open(portal.base(), false)) {
            plain.signIn("koordination", "Koordination-Muster-2026");
            plain.go("/mitteilungen");
            assertThat(plain.find("a[data-live] b").getText()).isNotEmpty();
            plain.submit(".notices .new [id$=':toggle']");
            plain.submit(".notices .open");
            assertThat(plain.path()).isEqualTo("/regionen/musterregion");
        }
    }

    @Test
    void visitorsAndStrangersSeeNoNoticesAndNoMail() {
        assertThat(portal.get("/").body()).doesNotContain("data-live").doesNotContain("notices.js");
        assertThat(portal.get("/mitteilungen").statusCode()).isEqualTo(302);
        coordinator.go("/verwaltung/post");
        assertThat(coordinator.text()).contains("Dafür fehlt Ihnen die Berechtigung");
        coordinator.go("/verwaltung/post/html/1");
        assertThat(coordinator.driver().findElement(By.tagName("body")).getText()).contains("Dafür fehlt Ihnen die Berechtigung");
    }

    private static void look(SoftAssertions softly, Browser browser, String page) {
        browser.consoleErrors();
        for (int width : new int[] {390, 1440}) {
            browser.width(width).go(page);
            softly.assertThat(browser.title()).as(page).doesNotContain("gibt es nicht").doesNotContain("schiefgegangen");
            softly.assertThat(browser.accessibilityFindings()).as("axe on %s at %d", page, width).isEmpty();
            softly.assertThat(browser.overflow()).as("sideways scrolling on %s at %d", page, width).isZero();
        }
        softly.assertThat(browser.consoleErrors()).as(page).isEmpty();
    }

    private static void readAll() {
        if (!coordinator.all("[id$=':readAll']").isEmpty()) {
            coordinator.submit("[id$=':readAll']");
        }
    }

    private static void changeRegion() {
        editor.width(1440).go("/regionen/musterregion/bearbeiten");
        editor.type("[id$=':teaser']", "Ein Satz " + UUID.randomUUID());
        editor.submit("[id$=':save']");
        editor.until(d -> !d.getCurrentUrl().endsWith("/bearbeiten"));
    }

    /** What is chosen for the kind 'somebody else changed my region'. */
    private static String choice() {
        return coordinator.driver().findElement(By.xpath("//label[.='Jemand anderes hat meine Region geändert']/following-sibling::select")).getDomProperty("value");
    }

    private static String awaitLetter(Predicate<String> wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            for (Path file : letters()) {
                String text = read(file);
                if (wanted.test(text)) {
                    return text;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no such letter in " + letters());
    }

    private static java.util.List<Path> letters() {
        Path folder = portal.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return java.util.List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a mail provider does (RFC 8058): no cookie, no referrer. */
    private static HttpResponse<String> post(String path) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(portal.base() + path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Status of the answer to an attempt to open the WebSocket. */
    private static int handshake(String cookies, String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
        if (cookies != null) {
            builder.header("Cookie", cookies);
        }
        try {
            builder.buildAsync(URI.create(portal.base().replaceFirst("^http", "ws") + "/mitteilungen/live"), new WebSocket.Listener() { }).join().abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }
}
