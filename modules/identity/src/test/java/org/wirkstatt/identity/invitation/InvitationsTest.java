package org.wirkstatt.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class InvitationsTest {

    private static final Grant TRIER = new Grant(Role.COORDINATOR, Place.of(new RegionId(7)));
    private static final Grant MAINZ = new Grant(Role.COORDINATOR, Place.of(new RegionId(8)));
    private static final String PASSWORD = "vier Wörter hinter einander";
    private IdentityPortal portal;
    private MemberId kim;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLinkInTheLetterMakesAnOpenAccountWithItsRolesOnce(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            assertThat(invite(invitations, "Neu@Example.org", TRIER).link()).as("the secret is in the letter only").isEmpty();
            String secret = portal.secretSentTo("neu@example.org");
            assertThat(invitations.find(secret).grants()).containsExactly(TRIER);
            portal.ask(null);
            MemberId neu = invitations.accept(secret, " Neva  Neu ", PASSWORD, Locale.ENGLISH);
            portal.em.flush();
            portal.em.clear();
            assertThat(portal.check("neu@example.org", PASSWORD)).isEqualTo(neu);
            Account account = portal.get(Members.class).find(neu).orElseThrow();
            assertThat(account.displayName()).isEqualTo("Neva Neu");
            assertThat(account.locale()).isEqualTo(Locale.ENGLISH);
            assertThat(account.toMember(portal.now()).grants()).contains(TRIER);
            assertThat(portal.audited).as("which role came of it").containsOnlyOnce("roleByInvitation");
            assertThatThrownBy(() -> invitations.accept(secret, "Zweite", PASSWORD, Locale.GERMAN)).isInstanceOf(LinkGoneException.class);
            assertThatThrownBy(() -> invitations.find(secret)).isInstanceOf(LinkGoneException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --"})
    void aForgedLinkIsGone(String forged) {
        with(TestDatabase.Kind.H2, invitations -> {
            invite(invitations, "neu@example.org", TRIER);
            assertThatThrownBy(() -> invitations.find(forged)).isInstanceOf(LinkGoneException.class);
            assertThatThrownBy(() -> invitations.find(null)).isInstanceOf(LinkGoneException.class);
        });
    }

    @org.junit.jupiter.api.Test
    void secretsOfLinksAreNotTriedEndlessly() {
        with(TestDatabase.Kind.H2, invitations -> {
            for (int i = 0; i < 100; i++) {
                assertThatThrownBy(() -> invitations.find("falsch")).isInstanceOf(LinkGoneException.class);
            }
            assertThatThrownBy(() -> invitations.find("falsch")).isInstanceOf(org.wirkstatt.identity.guess.TooManyTriesException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anExpiredLinkIsGoneAndSentAgainANewOneWorks(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            long id = invite(invitations, "neu@example.org", TRIER).id();
            String first = portal.secretSentTo("neu@example.org");
            portal.pass(Duration.ofDays(Invitations.DAYS));
            assertThatThrownBy(() -> invitations.find(first)).isInstanceOf(LinkGoneException.class);
            invitations.resend(id);
            String second = portal.secretSentTo("neu@example.org");
            assertThat(invitations.find(second).mail()).isEqualTo("neu@example.org");
            assertThatThrownBy(() -> invitations.find(first)).isInstanceOf(LinkGoneException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aWithdrawnLinkIsGoneAndOnlyItsSenderOrTheTeamWithdraws(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            long id = invite(invitations, "neu@example.org", TRIER).id();
            portal.ask(portal.account("mainz@example.org", "Mainz", MAINZ).id());
            assertThatThrownBy(() -> invitations.withdraw(id)).isInstanceOf(NotFoundException.class);
            assertThat(invitations.list(0, 10)).isEmpty();
            portal.ask(kim);
            assertThat(invitations.list(0, 10)).extracting(Invitations.Row::state).containsExactly(Invitation.State.OPEN);
            invitations.withdraw(id);
            assertThat(invitations.list(0, 10)).extracting(Invitations.Row::state).containsExactly(Invitation.State.WITHDRAWN);
            assertThatThrownBy(() -> invitations.find(portal.secretSentTo("neu@example.org"))).isInstanceOf(LinkGoneException.class);
            assertThatThrownBy(() -> invitations.resend(id)).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyInvitesIntoWhatTheyMayNotGive(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            assertThatThrownBy(() -> invite(invitations, "neu@example.org", MAINZ)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> invite(invitations, "neu@example.org", Grant.everywhere(Role.ADMINISTRATOR))).isInstanceOf(NotAllowedException.class);
            portal.ask(portal.account("mitglied@example.org", "Mitglied").id());
            assertThatThrownBy(() -> invite(invitations, "neu@example.org", TRIER)).isInstanceOf(NotAllowedException.class);
            assertThat(portal.letters).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAccountThatIsThereAlreadyGetsTheRolesAndKeepsItsPassword(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            MemberId bob = portal.account("bob@example.org", "Bob").id();
            invite(invitations, "bob@example.org", TRIER);
            String secret = portal.secretSentTo("bob@example.org");
            assertThat(invitations.find(secret).hasAccount()).isTrue();
            assertThat(invitations.accept(secret, "Anders", "ein ganz anderes Passwort", Locale.ENGLISH)).isEqualTo(bob);
            assertThat(portal.check("bob@example.org", IdentityPortal.PASSWORD)).isEqualTo(bob);
            assertThat(portal.get(Members.class).findOpen(bob).orElseThrow().grants()).contains(TRIER);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoAskedForAnAccountMeanwhileChoosesAPasswordAndIsIn(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            Account asked = Account.requested("neu@example.org", "Neu", Locale.GERMAN, null, null, portal.now());
            portal.get(Members.class).add(asked);
            invite(invitations, "neu@example.org", TRIER);
            String secret = portal.secretSentTo("neu@example.org");
            assertThat(invitations.find(secret).hasAccount()).isFalse();
            assertThat(invitations.accept(secret, "Neu", PASSWORD, Locale.GERMAN)).isEqualTo(asked.id());
            portal.em.flush();
            assertThat(portal.check("neu@example.org", PASSWORD)).isEqualTo(asked.id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsMissingIsSaidAndTheLinkGoesOnWorking(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            invite(invitations, "neu@example.org", TRIER);
            String secret = portal.secretSentTo("neu@example.org");
            assertThatThrownBy(() -> invitations.accept(secret, "", PASSWORD, Locale.GERMAN)).isInstanceOf(InvalidInputException.class)
                    .extracting("field").isEqualTo("displayName");
            assertThatThrownBy(() -> invitations.accept(secret, "Neu", "kurz", Locale.GERMAN)).isInstanceOf(InvalidInputException.class)
                    .extracting("field").isEqualTo("password");
            assertThat(invitations.find(secret)).isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void openInvitationsOfAClosedAccountAreGone(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            invite(invitations, "neu@example.org", TRIER);
            portal.ask(portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id());
            portal.get(People.class).close(kim);
            portal.em.flush();
            portal.em.clear();
            assertThatThrownBy(() -> invitations.find(portal.secretSentTo("neu@example.org"))).isInstanceOf(LinkGoneException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutAMailModuleTheInvitingPersonSeesTheLinkOnce(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            portal.beans.with(MailOutbox.class, null);
            Optional<String> link = invite(invitations, "neu@example.org", TRIER).link();
            assertThat(link).hasValueSatisfying(l -> assertThat(l).startsWith("https://portal.test/einladung/"));
            assertThat(invitations.find(link.get().substring("https://portal.test/einladung/".length())).mail()).isEqualTo("neu@example.org");
        });
    }

    private static Invitations.Issued invite(Invitations invitations, String mail, Grant grant) {
        return invitations.invite(new Invitations.NewInvitation(mail, "Neva", Locale.GERMAN, Set.of(grant), Invitations.DAYS));
    }

    private void with(TestDatabase.Kind kind, Consumer<Invitations> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                kim = portal.account("kim@example.org", "Kim", TRIER).id();
                portal.ask(kim);
                test.accept(portal.get(Invitations.class));
            });
        }
    }
}
