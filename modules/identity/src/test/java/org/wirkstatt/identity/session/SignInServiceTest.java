package org.wirkstatt.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirkstatt.identity.testing.IdentityPortal.PASSWORD;

import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.testkit.TestDatabase;

class SignInServiceTest {

    private IdentityPortal portal;
    private Account ada;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theRightPasswordFindsTheAccountWhateverTheCaseOfTheAddress(TestDatabase.Kind kind) {
        with(kind, service -> assertThat(portal.check("  ADA@example.ORG ", PASSWORD)).isEqualTo(ada.id()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aWrongPasswordAndAnUnknownAddressAreRefusedAlike(TestDatabase.Kind kind) {
        with(kind, service -> {
            assertThatThrownBy(() -> portal.check("ada@example.org", "falsch")).isInstanceOf(WrongCredentialsException.class);
            assertThatThrownBy(() -> portal.check("niemand@example.org", PASSWORD)).isInstanceOf(WrongCredentialsException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPasswordOfAbsurdLengthIsRefusedWithoutHashing(TestDatabase.Kind kind) {
        with(kind, service -> assertThatThrownBy(() -> portal.check("ada@example.org", "x".repeat(1_000_000))).isInstanceOf(WrongCredentialsException.class));
    }

    @ParameterizedTest
    @EnumSource(value = org.wirkstatt.identity.account.AccountState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnOpenAccountSignsIn(org.wirkstatt.identity.account.AccountState state) {
        with(TestDatabase.Kind.H2, service -> {
            portal.em.createQuery("update Account a set a.state = :state").setParameter("state", state).executeUpdate();
            portal.em.clear();
            assertThatThrownBy(() -> portal.check("ada@example.org", PASSWORD)).isInstanceOf(WrongCredentialsException.class);
        });
    }

    private void with(TestDatabase.Kind kind, Consumer<SignInService> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                ada = portal.account("ada@example.org", "Ada Beispiel");
                test.accept(portal.get(SignInService.class));
            });
        }
    }
}
