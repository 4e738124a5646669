package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Profiles, initiatives, rounds and letters in a real browser. */
class CommunityIT {

    private static RunningPortal portal;
    private static Browser coordinator;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        coordinator = Browser.open(portal.base());
        coordinator.signIn("koordination", "Koordination-Muster-2026");
    }

    @AfterAll
    static void close() {
        coordinator.close();
    }

    static Stream<String> pages() {
        return Stream.of("/konto/profil", "/konto/profil/bild", "/konto/profil/ansicht", "/menschen", "/initiativen/neu", "/initiativen/beispielwerkstatt",
                "/initiativen/beispielwerkstatt/bearbeiten", "/initiativen/beispielwerkstatt/mitglieder", "/initiativen/beispielwerkstatt/verlauf",
                "/initiativen/beispielwerkstatt/projekte/neu", "/verwaltung/initiativen", "/kontakt/region/musterregion");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoAccessibilityFindingAndNoConsoleError(String page) {
        check(coordinator, page);
    }

    private static void check(Browser browser, String page) {
        SoftAssertions softly = new SoftAssertions();
        browser.consoleErrors();
        for (int width : new int[] {320, 390, 1440}) {
            browser.width(width).go(page);
            softly.assertThat(browser.title()).doesNotContain("gibt es nicht").doesNotContain("schiefgegangen").doesNotContain("Berechtigung");
            softly.assertThat(browser.overflow()).as("sideways scrolling at %d", width).isZero();
            if (width > 320) {
                softly.assertThat(browser.accessibilityFindings()).as("axe at %d", width).isEmpty();
                browser.screenshot(Path.of("target", "screenshots", "gemeinschaft" + page.replace('/', '-') + "-" + width + ".png"));
            }
        }
        softly.assertThat(browser.consoleErrors()).as("console").isEmpty();
        softly.assertAll();
    }

    private static void reach(Browser browser, String field, String reach) {
        new Select(browser.find("[id='profil:sicht-" + field + "']")).selectByValue(reach);
    }

    @Test
    void aProfileIsPrivateFirstAndThenShowsEachFieldToThoseItIsFor() {
        try (Browser person = Browser.open(portal.base()); Browser member = Browser.open(portal.base())) {
            member.signIn("alumni", "Alumni-Muster-2026");
            person.signIn("buddy", "Buddy-Muster-2026");
            person.go("/konto/profil/ansicht?als=mitglied");
            assertThat(person.text()).contains("gibt es Ihr Profil nicht");
            String word = "Verein" + UUID.randomUUID().toString().substring(0, 6);
            person.go("/konto/profil");
            person.type("[id='profil:organisation']", word);
            person.type("[id='profil:phone']", "+49 30 998877");
            person.click("[id='profil:offers:0']");
            reach(person, "name", "public");
            reach(person, "organisation", "members");
            reach(person, "offers", "members");
            person.submit("[id='profil:save']");
            assertThat(person.text()).contains("Ihr Profil ist gespeichert");
            person.go("/konto/profil/ansicht?als=mitglied");
            assertThat(person.text()).contains(word).doesNotContain("998877");
            assertThat(person.accessibilityFindings()).isEmpty();
            person.go("/konto/profil/ansicht?als=besuch");
            assertThat(person.text()).contains("Bao Beispiel").doesNotContain(word);

            member.go("/menschen?biete=networkBuilding");
            assertThat(member.text()).contains("Bao Beispiel").contains(word).doesNotContain("998877");
            assertThat(member.accessibilityFindings()).isEmpty();
            String path = member.find(".personline a[href^='/menschen/']").getDomAttribute("href");
            assertThat(portal.get(path).body()).as("for visitors").contains("Bao Beispiel").doesNotContain(word).doesNotContain("998877");
            assertThat(portal.get(path + "/kontakt.vcf").body()).startsWith("BEGIN:VCARD").contains("FN:Bao Beispiel").doesNotContain(word);
            check(member, path);

            person.go("/konto/profil");
            reach(person, "name", "me");
            person.submit("[id='profil:save']");
            assertThat(portal.get(path).statusCode()).as("withdrawn at once").isEqualTo(404);
            assertThat(portal.get(path + "/kontakt.vcf").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aMistakeInTheProfileIsNamedAtItsFieldAndNothingIsLost() {
        coordinator.width(1440).go("/konto/profil");
        coordinator.type("[id='profil:phone']", "bitte mailen");
        coordinator.type("[id='profil:pronouns']", "sie/ihr");
        coordinator.submit("[id='profil:save']");
        assertThat(coordinator.find("#probleme").getText()).contains("Telefonnummer");
        assertThat(coordinator.find("[id='profil:phone']").getDomProperty("value")).isEqualTo("bitte mailen");
        assertThat(coordinator.find("[id='profil:pronouns']").getDomProperty("value")).isEqualTo("sie/ihr");
        assertThat(coordinator.accessibilityFindings()).isEmpty();
    }

    @Test
    void aPictureIsCutToASquareAndShownToThoseItIsForOnly() throws IOException {
        Path file = Files.createTempFile("bild", ".png");
        BufferedImage wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        wide.setRGB(450, 150, Color.RED.getRGB());
        ImageIO.write(wide, "png", file.toFile());
        try (Browser person = Browser.open(portal.base())) {
            person.signIn("neu", "Neu-Muster-2026");
            person.go("/konto/profil/bild");
            person.find("[id='bild:picture']").sendKeys(file.toString());
            person.type("[id='bild:alternative']", "Ein dunkles Rechteck");
            person.submit("[id='bild:save']");
            assertThat(person.find("img.portrait").getDomAttribute("alt")).isEqualTo("Ein dunkles Rechteck");
            String address = person.find("img.portrait").getDomAttribute("src");
            assertThat(person.script("return document.querySelector('img.portrait').naturalWidth")).isEqualTo(400L);
            assertThat(person.script("return document.querySelector('img.portrait').naturalHeight")).isEqualTo(400L);
            assertThat(portal.get(address).statusCode()).as("not for visitors").isEqualTo(404);
            assertThat(person.accessibilityFindings()).isEmpty();
            person.go("/konto/profil/bild");
            Path text = Files.writeString(Files.createTempFile("bild", ".png"), "kein Bild");
            person.find("[id='bild:picture']").sendKeys(text.toString());
            person.submit("[id='bild:save']");
            assertThat(person.find("#probleme").getText()).contains("JPEG oder PNG");
            Path huge = Files.write(Files.createTempFile("bild", ".png"), new byte[21 << 20]);
            person.find("[id='bild:picture']").sendKeys(huge.toString());
            person.submit("[id='bild:save']");
            assertThat(person.text()).contains("größer, als das Portal annimmt");
        }
    }

    @Test
    void aFormWithUploadsIsReadAtAnAddressThatNoServletOfAModuleLooksAfter() {
        coordinator.width(1440).go("/initiativen/neu");
        coordinator.type("[id='edit:teaser']", "Steht noch da.");
        coordinator.script("document.getElementById('edit').enctype = 'multipart/form-data'");
        coordinator.submit("[id='edit:save']");
        assertThat(coordinator.find("#probleme").getText()).contains("Name der Initiative");
        assertThat(coordinator.find("[id='edit:teaser']").getDomProperty("value")).isEqualTo("Steht noch da.");
    }

    @Test
    void anInitiativeIsMadeChangedAndFoundAndItsProjectsToo() {
        String word = "Loetkurs" + UUID.randomUUID().toString().substring(0, 6);
        coordinator.width(1440).go("/initiativen/neu");
        coordinator.type("[id='edit:name']", "Werkstatt " + word);
        coordinator.type("[id='edit:teaser']", "Ein erfundenes Angebot.");
        coordinator.submit("[id='edit:save']");
        assertThat(coordinator.path()).startsWith("/initiativen/werkstatt-");
        String path = coordinator.path().replaceAll("[?#].*", "");
        coordinator.go(path + "/projekte/neu");
        coordinator.type("[id='edit:name']", "Kurs " + word);
        coordinator.type("[id='edit:link']", "keine Adresse");
        coordinator.submit("[id='edit:save']");
        assertThat(coordinator.find("#probleme").getText()).contains("vollständige Adresse");
        coordinator.type("[id='edit:link']", "https://kurs.example/");
        coordinator.submit("[id='edit:save']");
        assertThat(coordinator.text()).contains("Kurs " + word);
        assertThat(portal.get(path).body()).contains("Kurs " + word).contains("\"@type\":\"Organization\"").contains("https://kurs.example/");
        assertThat(portal.get("/api/v1/initiatives?q=" + word).body()).contains(word).contains("\"total\":1");
        assertThat(portal.get("/regionen/musterregion").body()).contains("Werkstatt " + word);
        awaitFound(word, path);

        coordinator.go(path + "/mitglieder");
        coordinator.submit("[id='ende:archive']");
        assertThat(portal.get(path).statusCode()).isEqualTo(404);
        coordinator.submit("[id='ende:back']");
        assertThat(portal.get(path).statusCode()).isEqualTo(200);
        coordinator.submit("[id='ende:archive']");
        coordinator.submit("[id='ende:ask']");
        assertThat(coordinator.text()).contains("Wirklich löschen?");
        coordinator.submit("[id='ende:delete']");
        assertThat(portal.get(path).statusCode()).isEqualTo(404);
    }

    private static void awaitFound(String word, String path) {
        coordinator.until(d -> portal.get("/suche?q=" + word).body().contains("href=\"" + path + "\""));
    }

    @Test
    void aMemberOfAnInitiativeChangesItAndNoOther() {
        try (Browser member = Browser.open(portal.base())) {
            member.signIn("initiative", "Initiative-Muster-2026");
            member.go("/initiativen/beispielwerkstatt/bearbeiten");
            assertThat(member.all("[id='edit:region']")).as("the region is not theirs to choose").isEmpty();
            member.type("[id='edit:teaser']", "Von der Initiative geschrieben.");
            member.submit("[id='edit:save']");
            assertThat(portal.get("/initiativen/beispielwerkstatt").body()).contains("Von der Initiative geschrieben.");
            member.go("/initiativen/musterlabor/bearbeiten");
            assertThat(member.title()).contains("fehlt Ihnen die Berechtigung");
            member.go("/initiativen/neu");
            assertThat(member.title()).contains("fehlt Ihnen die Berechtigung");
        }
    }

    @Test
    void somebodyWithoutAccountWritesToARegionAndSeesNoAddress() {
        String word = "Anliegen" + UUID.randomUUID().toString().substring(0, 6);
        try (Browser visitor = Browser.open(portal.base())) {
            visitor.go("/regionen/musterregion");
            visitor.click("a[href='/kontakt/region/musterregion']");
            visitor.await("[id='brief:send']");
            assertThat(visitor.driver().getPageSource()).doesNotContain("koordination@");
            check(visitor, "/kontakt/region/musterregion");
            long opened = System.nanoTime();
            visitor.type("[id='brief:name']", "Ada Probe");
            visitor.type("[id='brief:mail']", "ada@probe.example");
            visitor.type("[id='brief:subject']", word);
            visitor.type("[id='brief:text']", "Guten Tag, wer kann mir helfen?");
            visitor.submit("[id='brief:send']");
            assertThat(visitor.find("#probleme").getText()).contains("Einverständnis");
            assertThat(visitor.find("[id='brief:text']").getDomProperty("value")).isEqualTo("Guten Tag, wer kann mir helfen?");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.click("[id='brief:agreed']");
            visitor.until(d -> System.nanoTime() - opened > Duration.ofSeconds(5).toNanos());
            visitor.submit("[id='brief:send']");
            assertThat(visitor.text()).contains("Ihre Nachricht ist unterwegs");
            assertThat(visitor.driver().findElements(By.id("brief"))).isEmpty();
        }
        coordinator.until(d -> letters().anyMatch(letter -> letter.contains(word)));
        assertThat(letters().filter(letter -> letter.contains(word)).toList()).singleElement().satisfies(letter -> assertThat(letter)
                .contains("Reply-To: ada@probe.example").containsPattern("To: .*koordination@"));
    }

    private static Stream<String> letters() {
        try (Stream<Path> all = Files.walk(portal.data())) {
            return all.filter(p -> p.toString().endsWith(".eml")).map(CommunityIT::read).toList().stream();
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

    @Test
    void withoutScriptALetterTakesLongerAndNothingIsLost() {
        try (Browser visitor = Browser.open(portal.base(), false)) {
            visitor.go("/kontakt/initiative/beispielwerkstatt");
            visitor.type("[id='brief:name']", "Ohne Skript");
            visitor.type("[id='brief:mail']", "ohne@probe.example");
            visitor.type("[id='brief:subject']", "Frage");
            visitor.type("[id='brief:text']", "Text ohne Skript");
            visitor.click("[id='brief:agreed']");
            visitor.submit("[id='brief:send']");
            assertThat(visitor.find("#probleme").getText()).contains("Sekunden noch einmal");
            assertThat(visitor.find("[id='brief:text']").getDomProperty("value")).isEqualTo("Text ohne Skript");
            new WebDriverWait(visitor.driver(), Duration.ofSeconds(60), Duration.ofSeconds(5)).until(d -> {
                if (!visitor.all("[id='brief:send']").isEmpty()) {
                    visitor.submit("[id='brief:send']");
                }
                return visitor.text().contains("Ihre Nachricht ist unterwegs");
            });
        }
    }

    @Test
    void aRoundIsClosedOnlyAfterItWasSaidWhatHappens() {
        try (Browser team = Browser.open(portal.base())) {
            team.signIn("programm", "Programm-Muster-2026");
            check(team, "/verwaltung/durchgaenge");
            check(team, "/verwaltung/durchgaenge/90");
            team.go("/verwaltung/durchgaenge/neu");
            int number = 200 + (int) (System.nanoTime() % 700);
            team.type("[id='edit:number']", String.valueOf(number));
            team.type("[id='edit:label']", "Probe");
            team.type("[id='edit:begins']", "irgendwann");
            team.submit("[id='edit:save']");
            assertThat(team.find("#probleme").getText()).contains("Datum");
            team.type("[id='edit:begins']", "2026-11");
            team.submit("[id='edit:save']");
            assertThat(team.path()).isEqualTo("/verwaltung/durchgaenge/" + number);
            team.submit("[id='ende:frage']");
            assertThat(team.text()).contains("Neue werden Alumni: 0");
            team.submit("[id='ende:close']");
            assertThat(team.text()).contains("Der Durchgang ist abgeschlossen");
            assertThat(portal.get("/durchgaenge").body()).contains("Durchgang " + number);
        }
    }

    @Test
    void badAddressesOfThisPartAreAnsweredPolitely() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : new String[] {"/menschen/0", "/menschen/99999999999999999999", "/menschen/x", "/menschen/1/anderes", "/initiativen/gibt-es-nicht",
                "/kontakt/region/gibt-es-nicht", "/kontakt/anders/x", "/kontakt/person/1", "/api/v1/initiatives/gibt-es-nicht", "/initiativen?seite=999"}) {
            softly.assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/initiativen?land=XX", "/initiativen?region=nirgends", "/api/v1/initiatives?page=0", "/api/v1/initiatives?state=BY"}) {
            softly.assertThat(portal.get(path).statusCode()).as(path).isEqualTo(400);
        }
        softly.assertAll();
    }
}
