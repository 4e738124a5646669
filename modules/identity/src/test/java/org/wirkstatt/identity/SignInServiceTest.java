package org.wirkstatt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class SignInServiceTest {

    private static final String PASSWORD = "Rosenkohl mit Käse 7";
    private final Passwords passwords = new Passwords();
    private final AccountRepository accounts = new AccountRepository();
    private final SignInService service = new SignInService();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theRightPasswordFindsTheAccountWhateverTheCaseOfTheLogin(TestDatabase.Kind kind) {
        with(kind, false, id -> assertThat(service.check("  ADA ", PASSWORD)).isEqualTo(id));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aWrongPasswordAndAnUnknownLoginAreRefusedAlike(TestDatabase.Kind kind) {
        with(kind, false, id -> {
            assertThatThrownBy(() -> service.check("ada", "falsch")).isInstanceOf(WrongCredentialsException.class);
            assertThatThrownBy(() -> service.check("niemand", PASSWORD)).isInstanceOf(WrongCredentialsException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPasswordOfAbsurdLengthIsRefusedWithoutHashing(TestDatabase.Kind kind) {
        with(kind, false, id -> assertThatThrownBy(() -> service.check("ada", "x".repeat(1_000_000))).isInstanceOf(WrongCredentialsException.class));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDemonstrationAccountIsClosedWhenDemonstrationIsOff(TestDatabase.Kind kind) {
        with(kind, true, id -> {
            service.demo = false;
            assertThatThrownBy(() -> service.check("ada", PASSWORD)).isInstanceOf(WrongCredentialsException.class);
            service.demo = true;
            assertThat(service.check("ada", PASSWORD)).isEqualTo(id);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCoordinatorKeepsRoleAndRegion(TestDatabase.Kind kind) {
        with(kind, false, id -> {
            accounts.find(id).orElseThrow().coordinate(new RegionId(7));
            accounts.em.flush();
            accounts.em.clear();
            assertThat(accounts.find(id).orElseThrow().toMember().roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.COORDINATOR);
            assertThat(accounts.find(id).orElseThrow().toMember().regions()).containsExactly(new RegionId(7));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thePersonsDataAreExportedAndAfterErasureNothingIsLeft(TestDatabase.Kind kind) {
        with(kind, false, id -> {
            AccountPersonalData personal = new AccountPersonalData();
            personal.accounts = accounts;
            assertThat(personal.export(id).toString()).contains("ada").contains("Ada Beispiel").doesNotContain("argon2");
            personal.erase(id, PersonalData.Contributions.DELETE);
            accounts.em.flush();
            assertThat(personal.export(id)).isEmpty();
            assertThat(accounts.displayNames(List.of(id))).isEmpty();
        });
    }

    private void with(TestDatabase.Kind kind, boolean demo, Consumer<MemberId> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                accounts.em = em;
                service.accounts = accounts;
                service.passwords = passwords;
                Account ada = new Account("ada", "Ada Beispiel", passwords.hash(PASSWORD), demo);
                accounts.add(ada);
                em.flush();
                test.accept(ada.id());
            });
        }
    }
}
