package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people come in, stay in and get out: real letters in the folder of the portal, a real browser, and plain HTTP where time and text count. */
class AccountsIT {

    private static final String PASSWORD = "vier Wörter hinter einander";
    private static final Pattern NO_TOKENS = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*>|nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)|\\bvalue=\"[^\"]*\"");
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void fromTheRequestToTheSecondFactorAndTheListOfSessions() {
        String mail = newAddress();
        try (Browser neva = Browser.open(portal.base()).width(390)) {
            request(neva, mail);
            confirm(neva, new Letters(portal).link(mail, "bestaetigen"));
            assertThat(signIn(neva, mail)).as("nobody approved yet").contains("passen nicht zusammen");
            approve("Neva " + mail);
            signIn(neva, mail);
            neva.go("/konto");
            check(neva);
            assertThat(neva.text()).contains(mail);
            Enrolled enrolled = switchSecondFactorOn(neva);
            signInWithCode(neva, mail, enrolled.app().code(1));
            neva.go("/konto");
            neva.submit("[id='signOut:send']");
            signInWithCode(neva, mail, enrolled.recovery().get(0));
        }
    }

    /** @param app on the phone @param recovery codes for when it is lost */
    private record Enrolled(Authenticator app, List<String> recovery) {
    }

    private static void request(Browser visitor, String mail) {
        visitor.go("/mitmachen");
        check(visitor);
        visitor.type("[id$=':displayName']", "Neva " + mail);
        visitor.type("[id$=':mail']", mail);
        visitor.find("[id$=':region'] option[value='musterregion']").click();
        visitor.submit("[id$=':send']");
        assertThat(visitor.text()).contains("Bitte sehen Sie in Ihr E-Mail-Postfach");
        check(visitor);
    }

    private static void confirm(Browser visitor, String link) {
        assertThat(portal.get(link).statusCode()).as("a mail scanner opens the link").isEqualTo(200);
        assertThat(portal.get(link).statusCode()).as("and uses nothing up").isEqualTo(200);
        visitor.go(link);
        check(visitor);
        visitor.type("[id$=':password']", "Passwort-2026");
        visitor.submit("[id$=':send']");
        assertThat(visitor.find("#probleme").getText()).contains("probieren Angreifer:innen zuerst");
        visitor.type("[id$=':password']", PASSWORD);
        visitor.submit("[id$=':send']");
        assertThat(visitor.text()).contains("Ihre Anfrage ist gestellt");
        assertThat(portal.get(link).statusCode()).as("used").isEqualTo(404);
    }

    private static void approve(String name) {
        try (Browser coordinator = Browser.open(portal.base())) {
            coordinator.signIn("koordination", "Koordination-Muster-2026");
            coordinator.go("/anfragen");
            check(coordinator);
            coordinator.submit("[aria-label='Freigeben: " + name + "']");
            assertThat(coordinator.text()).contains("Freigegeben");
        }
    }

    private static Enrolled switchSecondFactorOn(Browser neva) {
        neva.go("/konto/zweiter-faktor");
        check(neva);
        Authenticator app = Authenticator.of(neva.find("#geheimnis").getText());
        neva.type("[id='off:code']", "000000");
        neva.submit("[id='off:enable']");
        assertThat(neva.find("#probleme").getText()).contains("Dieser Code stimmt nicht");
        assertThat(Authenticator.of(neva.find("#geheimnis").getText())).as("the app need not be set up again").isEqualTo(app);
        neva.type("[id='off:code']", app.code(0));
        neva.submit("[id='off:enable']");
        List<String> codes = neva.all(".codes code").stream().map(e -> e.getText()).toList();
        assertThat(codes).hasSize(10);
        assertThat(neva.find("#codes-datei").getAttribute("href")).startsWith("data:text/plain").contains(codes.get(9));
        assertThat(neva.find("[data-print]").isDisplayed()).isTrue();
        check(neva);
        neva.go("/konto/zweiter-faktor");
        assertThat(neva.all(".codes")).as("codes are shown once").isEmpty();
        neva.go("/konto");
        neva.submit("[id='signOut:send']");
        assertThat(neva.path()).isEqualTo("/");
        return new Enrolled(app, codes);
    }

    private static void signInWithCode(Browser neva, String mail, String code) {
        assertThat(signIn(neva, mail)).contains("Sechs Ziffern");
        assertThat(neva.path()).isEqualTo("/anmelden/code");
        check(neva);
        neva.type("[id$=':code']", "111111");
        neva.submit("[id$=':send']");
        assertThat(neva.find("#probleme").getText()).contains("Dieser Code stimmt nicht");
        neva.type("[id$=':code']", code);
        neva.submit("[id$=':send']");
        assertThat(neva.path()).isEqualTo("/");
    }

    @Test
    void aSessionThatIsEndedElsewhereIsOverAndADeviceThatStaysGoesOnWithoutASession() {
        try (Browser laptop = Browser.open(portal.base()); Browser phone = Browser.open(portal.base()).width(390)) {
            laptop.signIn("mitglied", "Mitglied-Muster-2026");
            phone.go("/anmelden");
            phone.type("[id$=':login']", "mitglied");
            phone.type("[id$=':password']", "Mitglied-Muster-2026");
            phone.click("[id$=':stay']");
            phone.submit("[id$=':send']");
            phone.driver().manage().deleteCookieNamed("session");
            phone.go("/konto/sitzungen");
            assertThat(phone.text()).contains("dieses Gerät").contains("bleibt angemeldet").contains("Chrome, Linux");
            check(phone);
            laptop.go("/konto/sitzungen");
            laptop.submit("[id$=':others']");
            assertThat(laptop.text()).contains("Alle anderen Anmeldungen sind beendet");
            phone.go("/konto");
            assertThat(phone.path()).startsWith("/anmelden");
            laptop.go("/konto");
            assertThat(laptop.path()).isEqualTo("/konto");
        }
    }

    @Test
    void everyPageOfTheAccountIsReadableAndSaysWhyOneMayDoWhat() {
        try (Browser coordinator = Browser.open(portal.base()).width(390)) {
            coordinator.signIn("koordination", "Koordination-Muster-2026");
            for (String page : List.of("/konto/angaben", "/konto/adresse", "/konto/passwort", "/konto/zweiter-faktor", "/konto/sitzungen", "/konto/anmeldedienst", "/konto/rechte")) {
                coordinator.go(page);
                check(coordinator);
            }
            assertThat(coordinator.text()).contains("Koordination (Musterregion): seit").contains("eingerichtet vom Portal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/einladung/x", "/bestaetigen/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/passwort/%00", "/adresse/neu/x", "/adresse/anders/x"})
    void aLinkThatDoesNotWorkSaysHowToGoOnAndNothingElse(String link) {
        HttpResponse<String> answer = portal.get(link);
        assertThat(answer.statusCode()).isIn(400, 404);
        if (answer.statusCode() == 404) {
            assertThat(answer.body()).contains("Dieser Link gilt nicht mehr").contains("/passwort-vergessen").contains("/mitmachen");
        }
    }

    @Test
    void aForgottenPasswordIsSetByALinkAndTheAnswerIsTheSameWithoutAnAccount() {
        String mail = newAddress();
        invite(mail);
        assertThat(normal(askForReset(mail))).isEqualTo(normal(askForReset("niemand-" + mail)));
        try (Browser browser = Browser.open(portal.base())) {
            browser.go(new Letters(portal).link(mail, "passwort"));
            check(browser);
            browser.type("[id$=':password']", "ganz andere Wörter als vorher");
            browser.submit("[id$=':send']");
            assertThat(browser.path()).isEqualTo("/konto");
            assertThat(browser.text()).contains("Ihr Passwort ist geändert");
        }
        assertThat(new FormClient(portal.base()).signIn(mail, PASSWORD).statusCode()).as("the old one").isEqualTo(200);
        assertThat(new FormClient(portal.base()).signIn(mail, "ganz andere Wörter als vorher").statusCode()).isEqualTo(302);
    }

    @Test
    void anAddressMovesWhenBothEndsAreConfirmed() {
        String mail = newAddress();
        String moved = "neu-" + mail;
        invite(mail);
        try (Browser browser = Browser.open(portal.base())) {
            signIn(browser, mail);
            browser.go("/konto/adresse");
            browser.type("[id$=':mail']", moved);
            browser.type("[id$=':current']", PASSWORD);
            browser.submit("[id$=':send']");
            assertThat(browser.text()).contains("Bitte sehen Sie in beide Postfächer");
            browser.go(new Letters(portal).link(mail, "adresse/bisher"));
            browser.submit("[id$=':send']");
            assertThat(browser.text()).contains("dieses Ende ist bestätigt");
            browser.go(new Letters(portal).link(moved, "adresse/neu"));
            check(browser);
            browser.submit("[id$=':send']");
            assertThat(browser.text()).contains("Ihre Adresse ist geändert");
        }
        assertThat(new FormClient(portal.base()).signIn(moved, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void guessingIsBrakedAndTheOwnerSignsInFromAKnownBrowserAllTheSame() {
        FormClient owner = new FormClient(portal.base());
        assertThat(owner.signIn("moderation", "Moderation-Muster-2026").statusCode()).isEqualTo(302);
        int tries = 0;
        while (!new FormClient(portal.base()).signIn("moderation", "falsch " + tries).body().contains("zu viele Versuche")) {
            tries++;
            assertThat(tries).isLessThanOrEqualTo(20);
        }
        assertThat(new FormClient(portal.base()).signIn("moderation", "Moderation-Muster-2026").body()).as("a stranger with the right one").contains("zu viele Versuche");
        owner.cookies.keySet().removeIf(name -> name.equals("session"));
        assertThat(owner.signIn("moderation", "Moderation-Muster-2026").statusCode()).isEqualTo(302);
        assertThat(new FormClient(portal.base()).signIn("programm", "Programm-Muster-2026").statusCode()).as("others").isEqualTo(302);
    }

    @Test
    void whoGetsARoleThatDoesMuchIsToldOfTheSecondFactorAndOfTheTimeThatIsLeft() {
        String mail = newAddress();
        try (Browser operator = Browser.open(portal.base()); Browser guest = Browser.open(portal.base()).width(390)) {
            operator.signIn("betrieb", "Betrieb-Muster-2026");
            operator.go("/verwaltung/einladungen");
            operator.type("[id$=':mail']", mail);
            operator.type("[id$=':displayName']", "Prisca Programm");
            operator.all("select option").stream().filter(option -> option.getText().equals("Programmteam")).findFirst().orElseThrow().click();
            operator.submit("[id$=':send']");
            guest.go(new Letters(portal).link(mail, "einladung"));
            guest.type("[id$=':password']", PASSWORD);
            guest.submit("[id$=':send']");
            assertThat(guest.path()).startsWith("/anmelden/zweiter-faktor");
            assertThat(guest.text()).contains("Bitte richten Sie bis zum").contains("Später");
            check(guest);
            guest.go("/verwaltung/durchgaenge");
            assertThat(guest.path()).as("until then everything goes").isEqualTo("/verwaltung/durchgaenge");
            guest.go("/konto");
            assertThat(guest.text()).contains("spätestens bis zum");
            check(guest);
        }
    }

    /** An account with {@link #PASSWORD}, by an invitation of the programme team. */
    private static void invite(String mail) {
        try (Browser team = Browser.open(portal.base()); Browser guest = Browser.open(portal.base()).width(390)) {
            team.signIn("programm", "Programm-Muster-2026");
            team.go("/verwaltung/einladungen");
            team.type("[id$=':mail']", mail);
            team.type("[id$=':displayName']", "Gast");
            team.submit("[id$=':send']");
            guest.go(new Letters(portal).link(mail, "einladung"));
            check(guest);
            assertThat(guest.text()).contains("Pascal Probe").contains(mail);
            guest.type("[id$=':password']", PASSWORD);
            guest.submit("[id$=':send']");
            assertThat(guest.text()).contains("Willkommen! Ihr Konto ist offen");
        }
    }

    private static String askForReset(String mail) {
        FormClient visitor = new FormClient(portal.base());
        Map<String, String> fields = FormClient.fields(visitor.get("/passwort-vergessen").body(), "forgotten", "send");
        fields.replaceAll((name, value) -> name.endsWith(":mail") ? mail : value);
        HttpResponse<String> answer = visitor.post("/passwort-vergessen", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Wenn es zu dieser Adresse ein Konto gibt");
        return answer.body();
    }

    private static String normal(String page) {
        return NO_TOKENS.matcher(page).replaceAll("");
    }

    private static String signIn(Browser browser, String mail) {
        browser.signIn(mail, PASSWORD);
        return browser.text();
    }

    /** WCAG, no sideways scrolling, no fault in the console but the page itself being an answer of 404. */
    private static void check(Browser browser) {
        assertThat(browser.accessibilityFindings()).as(browser.path()).isEmpty();
        assertThat(browser.overflow()).as(browser.path()).isZero();
        assertThat(browser.consoleErrors()).as(browser.path()).isEmpty();
    }

    private static String newAddress() {
        return UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }
}
