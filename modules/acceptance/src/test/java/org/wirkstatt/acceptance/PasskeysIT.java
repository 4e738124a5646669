package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.virtualauthenticator.Credential;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** Signing in with a device, in a real browser; the device is Chromium's own imitation, which speaks the whole protocol. */
class PasskeysIT {

    private static final String SIGN_IN = "[id='passkey:use']";
    private Browser browser;
    private VirtualAuthenticator device;

    @BeforeEach
    void open() {
        browser = Browser.open(RunningPortal.shared().base());
        device = browser.driver().addVirtualAuthenticator(new VirtualAuthenticatorOptions().setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL).setHasResidentKey(true).setHasUserVerification(true).setIsUserVerified(true)
                .setIsUserConsenting(true));
        browser.width(1440).signIn("mitglied", "Mitglied-Muster-2026");
    }

    @AfterEach
    void removePasskeysAndClose() {
        browser.driver().manage().deleteAllCookies();
        browser.signIn("mitglied", "Mitglied-Muster-2026");
        browser.go("/konto/passkeys");
        while (!browser.all("[id$=':remove']").isEmpty()) {
            browser.submit("[id$=':remove']");
        }
        browser.close();
    }

    private void create(String name) {
        browser.go("/konto/passkeys");
        browser.type("[id='create:name']", name);
        browser.submit("[id='create:send']");
    }

    private void signOut() {
        browser.driver().manage().deleteAllCookies();
        browser.go("/anmelden?weiter=/konto");
    }

    /** Clicks the button and waits until the script said that nothing came of it. */
    private void useInVain() {
        browser.click(SIGN_IN);
        browser.until(d -> browser.find("#passkey [role='status']").getText().contains("nicht geklappt"));
    }

    @Test
    void aMemberMakesAPasskeyAndSignsInWithNothingElse() {
        create("Laptop im Büro");
        assertThat(browser.text()).contains("Der Passkey ist angelegt", "Laptop im Büro", "nie benutzt");
        assertThat(browser.accessibilityFindings()).isEmpty();
        assertThat(browser.width(320).overflow()).isZero();
        signOut();
        assertThat(browser.width(1440).accessibilityFindings()).isEmpty();
        browser.submit(SIGN_IN);
        assertThat(browser.path()).isEqualTo("/konto");
        assertThat(browser.find("nav.util").getText()).contains("Mika Vorlage");
        browser.go("/konto/passkeys");
        assertThat(browser.text()).contains("zuletzt benutzt");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aPasskeyWithoutANameIsCalledByItsDay() {
        create("");
        assertThat(browser.text()).contains("Passkey vom ");
        browser.type("[id$=':0:name']", "Laptop im Büro");
        browser.submit("[id$=':0:rename']");
        assertThat(browser.text()).contains("hat einen neuen Namen", "Laptop im Büro").doesNotContain("Passkey vom ");
    }

    @Test
    void oneDeviceKeepsOnePasskeyForAnAccount() {
        create("erster");
        browser.go("/konto/passkeys");
        browser.click("[id='create:send']");
        browser.until(d -> browser.find("#create [role='status']").getText().contains("nicht geklappt"));
        assertThat(device.getCredentials()).hasSize(1);
    }

    @Test
    void theDeviceMustRecogniseThePerson() {
        create("Laptop");
        signOut();
        device.setUserVerified(false);
        useInVain();
        browser.go("/konto");
        assertThat(browser.path()).startsWith("/anmelden");
    }

    @Test
    void aRemovedPasskeyOpensNothing() {
        create("Laptop");
        browser.submit("[aria-label='Entfernen: Laptop']");
        signOut();
        browser.submit(SIGN_IN);
        assertThat(browser.text()).contains("Dieser Passkey passt hier nicht");
        browser.go("/konto");
        assertThat(browser.path()).startsWith("/anmelden");
    }

    @Test
    void aCopyWhoseCounterStayedBehindIsRefused() {
        create("Laptop");
        signOut();
        browser.submit(SIGN_IN);
        assertThat(browser.path()).isEqualTo("/konto");
        Credential original = device.getCredentials().get(0);
        assertThat(original.getSignCount()).isGreaterThan(1);
        device.removeCredential(original.getId());
        device.addCredential(Credential.createResidentCredential(original.getId(), original.getRpId(), original.getPrivateKey(), original.getUserHandle(), 0));
        signOut();
        browser.submit(SIGN_IN);
        assertThat(browser.text()).contains("Dieser Passkey passt hier nicht");
    }

    @Test
    void anAnswerIsGoodForOneChallengeOnly() {
        create("Laptop");
        signOut();
        browser.script("HTMLFormElement.prototype.requestSubmit = function () { window.name = this.querySelector('input[name$=\":response\"]').value; }");
        browser.click(SIGN_IN);
        browser.until(d -> browser.script("return window.name").toString().contains("signature"));
        for (String answer : List.of("return window.name", "return '{}'", "return '{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}'", "return 'unsinn'")) {
            browser.go("/anmelden");
            browser.script("document.querySelector('input[name$=\":response\"]').value = (() => { " + answer + " })()");
            browser.submit(SIGN_IN);
            assertThat(browser.text()).as(answer).contains("Dieser Passkey passt hier nicht");
        }
    }
}
