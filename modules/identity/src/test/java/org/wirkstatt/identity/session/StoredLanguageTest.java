package org.wirkstatt.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.testing.FakeBrowser;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.testkit.TestDatabase;

class StoredLanguageTest {

    @Test
    void theLanguageOfTheAccountHoldsOnADeviceWhereNoOtherWasChosen() {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "identity")) {
            db.run(em -> {
                IdentityPortal portal = new IdentityPortal(em);
                Account ada = portal.account("ada@example.org", "Ada");
                assertThat(signIn(portal, ada, "/toolkit")).isEqualTo("/toolkit");
                ada.call("Ada", Locale.ENGLISH);
                em.flush();
                assertThat(signIn(portal, ada, "/toolkit")).isEqualTo("/toolkit?lang=en");
                assertThat(signIn(portal, ada, "/suche?q=lernen#treffer")).isEqualTo("/suche?q=lernen&lang=en#treffer");
                portal.browser.cookies.put("lang", new Cookie("lang", "en"));
                assertThat(signIn(portal, ada, "/toolkit")).as("chosen here already").isEqualTo("/toolkit");
            });
        }
    }

    private static String signIn(IdentityPortal portal, Account account, String next) {
        FakeBrowser browser = portal.browser;
        return portal.get(SignInService.class).proceed(account.id(), Proof.PASSWORD, false, next, browser.request(), browser.response());
    }
}
