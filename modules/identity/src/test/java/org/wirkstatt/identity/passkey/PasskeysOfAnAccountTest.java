package org.wirkstatt.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.TestDatabase;

/** What becomes of passkeys with their account; how they are made and used is shown in a real browser ({@code PasskeysIT}). */
class PasskeysOfAnAccountTest {

    private IdentityPortal portal;
    private MemberId ada;
    private MemberId bo;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCopyOfOnesDataNamesEachPasskeyWithAllThatIsKept(TestDatabase.Kind kind) {
        with(kind, service -> {
            var entries = portal.get(PasskeyPersonalData.class).export(ada);
            assertThat(entries).hasSize(2);
            assertThat(entries.get(0)).containsEntry("kind", "passkey").containsEntry("name", "Laptop").containsEntry("credentialId", "ada-1")
                    .containsEntry("userHandle", "handle-of-ada").containsEntry("publicKey", "key of ada-1").containsEntry("signCount", 7L)
                    .containsEntry("synced", true).containsEntry("createdAt", portal.now().toString()).containsEntry("seenAt", portal.now().toString());
            assertThat(entries.get(1)).containsEntry("name", "Telefon").doesNotContainKey("seenAt");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void erasureTakesTheOwnPasskeysAndNobodyElses(TestDatabase.Kind kind) {
        with(kind, service -> {
            portal.get(PasskeyPersonalData.class).erase(ada, Contributions.ANONYMISE);
            assertThat(service.has(ada)).isFalse();
            assertThat(service.has(bo)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aClosedAccountLosesItsPasskeysAndDoesNotGetThemBack(TestDatabase.Kind kind) {
        with(kind, service -> {
            People people = portal.get(People.class);
            people.closeFor(ada);
            assertThat(service.has(ada)).isFalse();
            assertThat(service.has(bo)).isTrue();
            people.reopenFor(ada);
            assertThat(service.has(ada)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPasskeyIsRenamedByItsOwnerOnly(TestDatabase.Kind kind) {
        with(kind, service -> {
            long laptop = service.list().get(0).id();
            service.rename(laptop, "  Laptop im Büro ");
            assertThat(service.list()).extracting(PasskeyService.Row::name).containsExactly("Laptop im Büro", "Telefon");
            assertThat(portal.audited).contains("passkeyRenamed");
            assertThatThrownBy(() -> service.rename(laptop, " ")).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> service.rename(laptop, "x".repeat(101))).isInstanceOf(InvalidInputException.class);
            portal.ask(bo);
            service.rename(laptop, "meiner");
            portal.ask(ada);
            assertThat(service.list()).extracting(PasskeyService.Row::name).containsExactly("Laptop im Büro", "Telefon");
        });
    }

    private void with(TestDatabase.Kind kind, Consumer<PasskeyService> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                ada = portal.account("ada@example.org", "Ada").id();
                bo = portal.account("bo@example.org", "Bo").id();
                PasskeyService service = portal.get(PasskeyService.class);
                Passkey used = passkey(ada, "Laptop", "ada-1");
                used.signed(7, true, true);
                used.used(portal.now());
                passkey(ada, "Telefon", "ada-2");
                passkey(bo, "Stick", "bo-1");
                portal.ask(ada);
                test.accept(service);
            });
        }
    }

    private Passkey passkey(MemberId owner, String name, String credential) {
        Passkey passkey = new Passkey(owner, name, "handle-of-" + credential.substring(0, credential.indexOf('-')), credential, "key of " + credential, portal.now());
        portal.get(PasskeyRepository.class).add(passkey);
        return passkey;
    }
}
