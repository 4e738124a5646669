package org.wirkstatt.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.AccountState;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.guess.TooManyTriesException;
import org.wirkstatt.identity.session.WrongCredentialsException;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class RegistrationTest {

    private static final String PASSWORD = "vier Wörter hinter einander";
    private static final Grant TRIER = new Grant(Role.COORDINATOR, Place.of(new RegionId(7)));
    private final List<Notice> notices = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private IdentityPortal portal;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void fromTheRequestToTheFirstSignIn(TestDatabase.Kind kind) {
        with(kind, registration -> {
            MemberId coordinator = portal.account("kim@example.org", "Kim", TRIER).id();
            registration.request("Ådám Нова 🦔", "Neu@Example.org", "trier", "Ich leite ein Schülerlabor.", Locale.ENGLISH);
            afterTheAnswer();
            Account account = portal.get(Members.class).findByMail("neu@example.org").orElseThrow();
            assertThat(account.state()).isEqualTo(AccountState.UNCONFIRMED);
            String secret = portal.secretSentTo("neu@example.org");
            assertThat(registration.name(secret)).isEqualTo("Ådám Нова 🦔");
            assertThat(registration.name(secret)).as("opening the link uses nothing up").isNotNull();
            assertThat(notices).isEmpty();
            registration.confirm(secret, PASSWORD);
            assertThat(account.state()).isEqualTo(AccountState.AWAITING_APPROVAL);
            assertThat(notices).extracting(Notice::to).containsExactly(coordinator);
            assertThatThrownBy(() -> portal.check("neu@example.org", PASSWORD)).isInstanceOf(WrongCredentialsException.class);
            assertThatThrownBy(() -> registration.confirm(secret, PASSWORD)).isInstanceOf(LinkGoneException.class);
            portal.ask(coordinator);
            portal.get(People.class).approve(account.id());
            portal.em.flush();
            assertThat(portal.check("neu@example.org", PASSWORD)).isEqualTo(account.id());
        });
    }

    @ParameterizedTest
    @EnumSource(value = AccountState.class)
    void forAnAddressWithAnAccountOnlyTheLetterDiffers(AccountState state) {
        with(TestDatabase.Kind.H2, registration -> {
            portal.account("ada@example.org", "Ada");
            portal.em.createQuery("update Account a set a.state = :state").setParameter("state", state).executeUpdate();
            portal.em.clear();
            registration.request("Neu", "ada@example.org", "", "", Locale.GERMAN);
            registration.request("Neu", "niemand@example.org", "", "", Locale.GERMAN);
            assertThat(portal.letters).as("nothing happens before the answer").isEmpty();
            assertThat(waiting).hasSize(2);
            afterTheAnswer();
            assertThat(portal.letters).extracting(Mail::to).containsExactly("ada@example.org", "niemand@example.org");
            assertThat(portal.get(Members.class).findByMail("ada@example.org").orElseThrow().displayName()).isEqualTo("Ada");
        });
    }

    @Test
    void theNameOfAStrangerStandsInNoLetterToOthers() {
        with(TestDatabase.Kind.H2, registration -> {
            registration.request("Gewinnen Sie auf https://boese.example", "opfer@example.org", "", "", Locale.GERMAN);
            afterTheAnswer();
            assertThat(portal.letters.get(0).body()).doesNotContain("boese");
            assertThat(portal.letters.get(0).subject()).doesNotContain("boese");
        });
    }

    @ParameterizedTest
    @CsvSource({"'', a@example.org, '', displayName", "Neu, kein-at, '', mail", "Neu, 'a@example.org\nBcc: b@example.org', '', mail", "Neu, a@example.org, unbekannt, region",
        "Neu, 'a@b@example.org', '', mail", "Neu, 'a@example', '', mail"})
    void whatCannotBeIsSaidAtItsField(String name, String mail, String region, String field) {
        with(TestDatabase.Kind.H2, registration -> assertThatThrownBy(() -> registration.request(name, mail, region, "", Locale.GERMAN))
                .isInstanceOf(InvalidInputException.class).extracting("field").isEqualTo(field));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAddressOf254CharactersIsTaken(TestDatabase.Kind kind) {
        with(kind, registration -> {
            String mail = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "c".repeat(3) + ".de";
            String longest = mail.replace("ccc", "c".repeat(3 + 254 - mail.length()));
            assertThat(longest).hasSize(254);
            registration.request("Neu", longest, "", "", Locale.GERMAN);
            afterTheAnswer();
            assertThat(portal.letters).extracting(Mail::to).containsExactly(longest);
            assertThatThrownBy(() -> registration.request("Neu", "x" + longest, "", "", Locale.GERMAN)).isInstanceOf(InvalidInputException.class);
        });
    }

    @Test
    void anAddressGetsAFewLettersAnHourWhoeverAsks() {
        with(TestDatabase.Kind.H2, registration -> {
            for (int i = 0; i < 3; i++) {
                portal.from("203.0.113." + i);
                registration.request("Neu", "opfer@example.org", "", "", Locale.GERMAN);
            }
            portal.from("203.0.113.99");
            assertThatThrownBy(() -> registration.request("Neu", "opfer@example.org", "", "", Locale.GERMAN)).isInstanceOf(TooManyTriesException.class);
            portal.pass(Duration.ofHours(1));
            registration.request("Neu", "opfer@example.org", "", "", Locale.GERMAN);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aResetSetsThePasswordOnceAndEndsAllSessions(TestDatabase.Kind kind) {
        with(kind, registration -> {
            Account ada = portal.account("ada@example.org", "Ada");
            portal.get(org.wirkstatt.identity.session.SignInService.class).proceed(ada.id(), org.wirkstatt.identity.session.Proof.PASSWORD, false, null,
                    portal.browser.request(), portal.browser.response());
            PasswordReset resets = portal.get(PasswordReset.class);
            resets.ask("ada@example.org");
            resets.ask("niemand@example.org");
            afterTheAnswer();
            assertThat(portal.letters).extracting(Mail::to).containsExactly("ada@example.org");
            String secret = portal.secretSentTo("ada@example.org");
            resets.find(secret);
            assertThatThrownBy(() -> resets.set(secret, "kurz")).isInstanceOf(InvalidInputException.class);
            resets.set(secret, PASSWORD);
            portal.em.flush();
            assertThat(portal.get(org.wirkstatt.identity.session.Sessions.class).identify(portal.browser.request())).isEmpty();
            assertThat(portal.check("ada@example.org", PASSWORD)).isEqualTo(ada.id());
            assertThatThrownBy(() -> portal.check("ada@example.org", IdentityPortal.PASSWORD)).isInstanceOf(WrongCredentialsException.class);
            assertThatThrownBy(() -> resets.set(secret, PASSWORD)).isInstanceOf(LinkGoneException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aResetLinkHoldsAnHourAndOnlyTheLatestWorks(TestDatabase.Kind kind) {
        with(kind, registration -> {
            portal.account("ada@example.org", "Ada");
            PasswordReset resets = portal.get(PasswordReset.class);
            resets.ask("ada@example.org");
            afterTheAnswer();
            String first = portal.secretSentTo("ada@example.org");
            resets.ask("ada@example.org");
            afterTheAnswer();
            String second = portal.secretSentTo("ada@example.org");
            assertThatThrownBy(() -> resets.find(first)).isInstanceOf(LinkGoneException.class);
            resets.find(second);
            assertThatThrownBy(() -> portal.get(AddressChange.class).find(AddressChange.NEW, second)).as("a link does one thing").isInstanceOf(LinkGoneException.class);
            portal.pass(Duration.ofHours(1));
            assertThatThrownBy(() -> resets.find(second)).isInstanceOf(LinkGoneException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAddressChangesWhenBothEndsAreConfirmedInWhateverOrder(boolean oldFirst) {
        with(TestDatabase.Kind.POSTGRESQL, registration -> {
            Account ada = portal.account("ada@example.org", "Ada");
            AddressChange changes = portal.get(AddressChange.class);
            changes.ask(ada.id(), "Ada.Neu@example.org");
            String oldSecret = portal.secretSentTo("ada@example.org");
            String newSecret = portal.secretSentTo("ada.neu@example.org");
            assertThat(changes.find(AddressChange.OLD, oldSecret)).isEqualTo("ada.neu@example.org");
            assertThat(oldFirst ? changes.confirm(AddressChange.OLD, oldSecret) : changes.confirm(AddressChange.NEW, newSecret)).isFalse();
            assertThat(ada.mail()).isEqualTo("ada@example.org");
            assertThat(oldFirst ? changes.confirm(AddressChange.NEW, newSecret) : changes.confirm(AddressChange.OLD, oldSecret)).isTrue();
            assertThat(ada.mail()).isEqualTo("ada.neu@example.org");
            assertThatThrownBy(() -> changes.confirm(AddressChange.NEW, newSecret)).isInstanceOf(LinkGoneException.class);
            assertThat(portal.audited).contains("addressChanged");
        });
    }

    @Test
    void movingToAnAddressThatHasAnAccountTellsNothingAndDoesNothing() {
        with(TestDatabase.Kind.H2, registration -> {
            Account ada = portal.account("ada@example.org", "Ada");
            portal.account("bob@example.org", "Bob");
            AddressChange changes = portal.get(AddressChange.class);
            changes.ask(ada.id(), "bob@example.org");
            assertThat(changes.confirm(AddressChange.OLD, portal.secretSentTo("ada@example.org"))).isFalse();
            assertThat(portal.letters).extracting(Mail::to).containsExactly("ada@example.org", "bob@example.org");
            assertThat(portal.letters.get(1).body()).doesNotContain("/adresse/");
        });
    }

    private void afterTheAnswer() {
        List<Runnable> work = List.copyOf(waiting);
        waiting.clear();
        work.forEach(Runnable::run);
    }

    private void with(TestDatabase.Kind kind, Consumer<Registration> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                portal.beans.with(Later.class, new Later() {
                    @Override
                    void run(Runnable work) {
                        waiting.add(work);
                    }
                }).with(Notifier.class, notices::add).with(RegionDirectory.class, new OneRegion());
                test.accept(portal.get(Registration.class));
            });
        }
    }

    private static final class OneRegion implements RegionDirectory {
        private static final RegionEntry TRIER = new RegionEntry(new RegionId(7), "trier", "MINT-Region Trier", "DE-RP");

        @Override
        public Optional<RegionEntry> findBySlug(String slug) {
            return Optional.of(TRIER).filter(r -> r.slug().equals(slug));
        }

        @Override
        public List<RegionEntry> list() {
            return List.of(TRIER);
        }

        @Override
        public Map<RegionId, RegionEntry> list(java.util.Collection<RegionId> ids) {
            return Map.of(TRIER.id(), TRIER);
        }
    }
}
