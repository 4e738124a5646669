package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Signing in with a real Keycloak in a real browser. */
class OpenIdIT {

    private static Keycloak keycloak;
    private static RunningPortal portal;
    private Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        keycloak = Keycloak.start();
        Path secret = Files.writeString(Files.createTempFile("wirkstatt", ".secret"), Keycloak.CLIENT_SECRET + "\n");
        portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of("WIRKSTATT_OPENID_ISSUER", keycloak.issuer(), "WIRKSTATT_OPENID_CLIENT_ID", "portal",
                "WIRKSTATT_OPENID_CLIENT_SECRET_FILE", secret.toString(), "WIRKSTATT_OPENID_LABEL", "Schulportal"));
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
        keycloak.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open(portal.base()).width(1440);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** Goes to the provider by the button, gives name and password there and waits until the portal has the browser again. */
    private void signInAt(String name) {
        browser.go("/anmelden?weiter=/konto");
        browser.find("#openId").click();
        WebDriverWait patience = new WebDriverWait(browser.driver(), Duration.ofSeconds(30));
        patience.until(ExpectedConditions.presenceOfElementLocated(By.id("kc-login")));
        assertThat(browser.driver().getCurrentUrl()).startsWith(keycloak.issuer()).contains("code_challenge_method=S256").contains("nonce=").contains("state=");
        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(name + "-kennwort");
        browser.find("#kc-login").click();
        patience.until(d -> d.getCurrentUrl().startsWith(portal.base()));
        browser.await("main");
    }

    @Test
    void anAccountIsConnectedByItsPasswordOnceAndEnteredWithoutItAfterwards() throws IOException {
        signInAt("mika");
        assertThat(browser.path()).isEqualTo("/anmelden/openid/verbinden");
        assertThat(browser.text()).contains("mitglied@wirkstatt.example");
        assertThat(browser.accessibilityFindings()).isEmpty();
        browser.type("[id='confirm:password']", "falsch");
        browser.submit("[id='confirm:send']");
        assertThat(browser.text()).contains("passen nicht zusammen");
        browser.type("[id='confirm:password']", "Mitglied-Muster-2026");
        browser.submit("[id='confirm:send']");
        assertThat(browser.path()).isEqualTo("/konto");
        assertThat(browser.find("nav.util").getText()).contains("Mika Vorlage");
        browser.close();
        open();
        signInAt("mika");
        assertThat(browser.path()).isEqualTo("/konto");
        assertThat(browser.find("nav.util").getText()).contains("Mika Vorlage");
        assertThat(browser.consoleErrors()).isEmpty();
        signOutHereAndThere();
        assertThat(Files.readString(portal.data().resolve("logs/portal.log"))).doesNotContain(Keycloak.CLIENT_SECRET);
    }

    private void signOutHereAndThere() {
        browser.go("/konto/anmeldedienst");
        assertThat(browser.text()).contains(keycloak.issuer());
        assertThat(browser.all("[id$=':unlink']")).as("signed in just now, so it can be ended").hasSize(1);
        assertThat(browser.accessibilityFindings()).isEmpty();
        browser.go("/konto");
        browser.submit("[id='signOut:send']");
        assertThat(browser.path()).isEqualTo("/anmelden/openid/abgemeldet");
        assertThat(browser.text()).contains("Bei Schulportal sind Sie noch angemeldet");
        assertThat(browser.accessibilityFindings()).isEmpty();
        browser.find("#dort").click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(d -> d.getCurrentUrl().equals(portal.base() + "/"));
        signInAt("mika");
        assertThat(browser.path()).as("the provider asked for name and password again").isEqualTo("/konto");
    }

    @Test
    void aStrangerGetsNoAccount() {
        signInAt("fremd");
        assertThat(browser.path()).isEqualTo("/anmelden/openid/unbekannt");
        assertThat(browser.accessibilityFindings()).isEmpty();
        browser.go("/konto");
        assertThat(browser.path()).startsWith("/anmelden?");
    }

    @Test
    void anAddressThatTheProviderDidNotConfirmOpensNothing() {
        signInAt("unbestaetigt");
        assertThat(browser.path()).isEqualTo("/anmelden/openid/unbekannt");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        browser.go("/anmelden/openid/zurueck?code=erfunden&state=erfunden");
        assertThat(browser.path()).isEqualTo("/anmelden/openid/fehlgeschlagen");
        browser.go("/anmelden").find("#openId").click();
        browser.until(ExpectedConditions.presenceOfElementLocated(By.id("kc-login")));
        browser.go("/anmelden/openid/zurueck?code=erfunden&state=erfunden");
        assertThat(browser.path()).isEqualTo("/anmelden/openid/fehlgeschlagen");
        browser.go("/konto");
        assertThat(browser.path()).startsWith("/anmelden?");
    }
}
