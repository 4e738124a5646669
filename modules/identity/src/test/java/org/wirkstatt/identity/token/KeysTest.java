package org.wirkstatt.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.TestDatabase;

class KeysTest {

    private IdentityPortal portal;
    private MemberId ada;
    private MemberId bo;

    private void with(TestDatabase.Kind kind, Consumer<KeyService> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                ada = portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id();
                bo = portal.account("bo@example.org", "Bo").id();
                portal.ask(ada);
                test.accept(portal.get(KeyService.class));
            });
        }
    }

    private KeyUse use() {
        portal.em.flush();
        portal.em.clear();
        return portal.get(KeyUse.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aKeyIsItsOwnerWithTheExtentThatWasChosen(TestDatabase.Kind kind) {
        with(kind, keys -> {
            String reading = keys.create(" Statistik ", false, 30);
            String changing = keys.create("Import", true, 90);
            assertThat(reading).startsWith("wst_").isNotEqualTo(changing);
            assertThat(use().holder(reading)).hasValueSatisfying(holder -> {
                assertThat(holder.member().id()).isEqualTo(ada);
                assertThat(holder.member().roles()).contains(Role.PROGRAMME_MANAGER);
                assertThat(holder.mayChange()).isFalse();
            });
            assertThat(use().holder(changing).orElseThrow().mayChange()).isTrue();
            assertThat(use().holder("wst_erfunden")).isEmpty();
            assertThat(use().holder("")).isEmpty();
            assertThat(portal.audited).contains("keyCreated");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSecretIsNowhereInTheDatabase(TestDatabase.Kind kind) {
        with(kind, keys -> {
            String secret = keys.create("Statistik", false, 30);
            portal.em.flush();
            Object[] row = (Object[]) portal.em.createNativeQuery("select name, secret_hash from identity_access_key").getSingleResult();
            assertThat(row[1].toString()).hasSize(64).doesNotContain(secret);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aKeyEndsWhenItsTimeIsOverAndGoesAfterThat(TestDatabase.Kind kind) {
        with(kind, keys -> {
            String secret = keys.create("Statistik", false, 30);
            portal.pass(Duration.ofDays(30));
            assertThat(use().holder(secret)).isEmpty();
            assertThat(keys.list()).singleElement().satisfies(row -> assertThat(row.over()).isTrue());
            assertThat(portal.get(KeyRetention.class).apply(portal.now().minusSeconds(1))).isZero();
            assertThat(portal.get(KeyRetention.class).apply(portal.now().plusSeconds(1))).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyItsOwnerCanRevokeAKey(TestDatabase.Kind kind) {
        with(kind, keys -> {
            String secret = keys.create("Statistik", false, 30);
            long id = keys.list().get(0).id();
            portal.ask(bo);
            assertThat(keys.list()).isEmpty();
            keys.revoke(id);
            assertThat(use().holder(secret)).isPresent();
            portal.ask(ada);
            keys.revoke(id);
            assertThat(use().holder(secret)).isEmpty();
            assertThat(portal.audited).contains("keyRevoked");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theKeysOfAClosedAccountAreGone(TestDatabase.Kind kind) {
        with(kind, keys -> {
            portal.ask(bo);
            String secret = keys.create("Statistik", false, 30);
            portal.ask(ada);
            portal.get(People.class).close(bo);
            assertThat(use().holder(secret)).isEmpty();
            portal.get(People.class).reopen(bo);
            assertThat(use().holder(secret)).as("does not come back with the account").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theTimeOfUseIsNoted(TestDatabase.Kind kind) {
        with(kind, keys -> {
            String secret = keys.create("Statistik", false, 30);
            assertThat(keys.list().get(0).usedAt()).isEmpty();
            portal.pass(Duration.ofHours(1));
            use().holder(secret);
            portal.em.clear();
            assertThat(keys.list().get(0).usedAt()).hasValue(portal.now());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatMakesNoSenseIsRefused(TestDatabase.Kind kind) {
        with(kind, keys -> {
            assertThatThrownBy(() -> keys.create(" ", false, 30)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> keys.create("x".repeat(101), false, 30)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> keys.create("x", false, 31)).isInstanceOf(InvalidInputException.class);
            for (int i = 0; i < 20; i++) {
                keys.create("🔑".repeat(100), false, 30);
            }
            assertThatThrownBy(() -> keys.create("x", false, 30)).isInstanceOf(InvalidInputException.class);
            portal.ask(null);
            assertThatThrownBy(keys::list).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void keysAreExportedWithoutTheirSecretsAndErased(TestDatabase.Kind kind) {
        with(kind, keys -> {
            String secret = keys.create("Statistik", false, 30);
            KeyPersonalData data = portal.get(KeyPersonalData.class);
            assertThat(data.export(ada)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("name", "Statistik").doesNotContainValue(secret));
            data.erase(ada, Contributions.DELETE);
            assertThat(data.export(ada)).isEmpty();
            assertThat(use().holder(secret)).isEmpty();
        });
    }
}
