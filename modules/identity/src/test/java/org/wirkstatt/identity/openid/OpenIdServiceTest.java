package org.wirkstatt.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.invitation.Invitations;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class OpenIdServiceTest {

    private static final Grant TRIER = new Grant(Role.COORDINATOR, Place.of(new RegionId(7)));
    private IdentityPortal portal;
    private MemberId ada;
    private MemberId bo;

    private void with(TestDatabase.Kind kind, boolean createAccounts, Consumer<OpenIdService> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                portal.beans.set("wirkstatt.openid.create-accounts", String.valueOf(createAccounts));
                ada = portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id();
                bo = portal.account("bo@example.org", "Bo").id();
                portal.ask(null);
                test.accept(portal.get(OpenIdService.class));
            });
        }
    }

    private static Person person(String subject, String confirmedMail) {
        return new Person("https://login.example.org", subject, confirmedMail, "Name vom Dienst", null);
    }

    private OpenIdService.Step step(OpenIdService service, Person person) {
        portal.em.flush();
        portal.em.clear();
        return service.answer(person, Locale.GERMAN).step();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAddressAloneOpensNoAccountUntilItsPasswordWasGiven(TestDatabase.Kind kind) {
        with(kind, true, service -> {
            Person person = person("4711", " ADA@example.org");
            assertThat(step(service, person)).isEqualTo(OpenIdService.Step.CONFIRM);
            assertThatThrownBy(() -> service.link(person, bo)).as("somebody else's password").isInstanceOf(OpenIdRefusedException.class);
            service.link(person, ada);
            assertThat(service.answer(person, Locale.GERMAN).member()).hasValue(ada);
            assertThat(service.answer(person("4711", "moved@example.org"), Locale.GERMAN).member()).as("the address does not count any more").hasValue(ada);
            assertThat(portal.audited).contains("openIdLinked");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSubjectIsKnownWithItsIssuerOnly(TestDatabase.Kind kind) {
        with(kind, false, service -> {
            service.link(person("4711", "ada@example.org"), ada);
            assertThat(step(service, new Person("https://evil.example.org", "4711", null, "Ada", null))).isEqualTo(OpenIdService.Step.UNKNOWN);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void strangersGetNoAccountUnlessTheOperatorWantsIt(TestDatabase.Kind kind) {
        with(kind, false, service -> {
            assertThat(step(service, person("1", "neu@example.org"))).isEqualTo(OpenIdService.Step.UNKNOWN);
            assertThat(portal.get(Members.class).findByMail("neu@example.org")).isEmpty();
        });
        with(kind, true, service -> {
            assertThat(step(service, person("1", null))).as("address not confirmed").isEqualTo(OpenIdService.Step.UNKNOWN);
            assertThat(step(service, person("1", "neu@example.org"))).isEqualTo(OpenIdService.Step.SIGN_IN);
            Account account = portal.get(Members.class).findByMail("neu@example.org").orElseThrow();
            assertThat(account.displayName()).isEqualTo("Name vom Dienst");
            assertThat(account.passwordHash()).isEmpty();
            assertThat(account.toMember(portal.now()).roles()).containsExactly(Role.MEMBER);
            assertThat(service.answer(person("1", "neu@example.org"), Locale.GERMAN).member()).as("the same again").hasValue(account.id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoeverWasInvitedIsInWithTheRolesOfTheInvitation(TestDatabase.Kind kind) {
        with(kind, false, service -> {
            portal.ask(ada);
            Invitations invitations = portal.get(Invitations.class);
            invitations.invite(new Invitations.NewInvitation("neu@example.org", "Neu", Locale.GERMAN, Set.of(TRIER), 14));
            portal.ask(null);
            assertThat(step(service, person("1", null))).isEqualTo(OpenIdService.Step.UNKNOWN);
            MemberId neu = service.answer(person("1", "Neu@Example.org"), Locale.ENGLISH).member().orElseThrow();
            assertThat(portal.get(Members.class).find(neu).orElseThrow().toMember(portal.now()).grants()).contains(TRIER);
            assertThat(portal.audited).contains("invitationAccepted", "openIdLinked");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aClosedAccountStaysClosed(TestDatabase.Kind kind) {
        with(kind, true, service -> {
            service.link(person("4711", "bo@example.org"), bo);
            portal.ask(ada);
            portal.get(People.class).close(bo);
            portal.ask(null);
            assertThat(step(service, person("4711", "bo@example.org"))).isEqualTo(OpenIdService.Step.UNKNOWN);
            assertThat(step(service, person("4712", "bo@example.org"))).as("by the address").isEqualTo(OpenIdService.Step.UNKNOWN);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLinkIsExportedAndErased(TestDatabase.Kind kind) {
        with(kind, false, service -> {
            service.link(person("4711", "bo@example.org"), bo);
            OpenIdPersonalData data = portal.get(OpenIdPersonalData.class);
            assertThat(data.export(bo)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("subject", "4711"));
            data.erase(bo, Contributions.ANONYMISE);
            assertThat(data.export(bo)).isEmpty();
            assertThat(step(service, person("4711", null))).isEqualTo(OpenIdService.Step.UNKNOWN);
        });
    }

    @Test
    void itIsOnWithIssuerAndClientOverTlsOnly() {
        OpenIdSettings settings = new OpenIdSettings();
        settings.clientId = Optional.of("portal");
        settings.issuer = Optional.empty();
        assertThat(settings.isOn()).isFalse();
        settings.issuer = Optional.of("http://login.example.org");
        assertThat(settings.isOn()).isFalse();
        settings.issuer = Optional.of("https://login.example.org");
        assertThat(settings.isOn()).isTrue();
        settings.issuer = Optional.of("http://localhost:8180/realms/x");
        assertThat(settings.isOn()).isTrue();
        settings.clientId = Optional.empty();
        assertThat(settings.isOn()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aConnectionIsEndedUnlessItIsTheOnlyWayIn(TestDatabase.Kind kind) {
        with(kind, true, service -> {
            service.link(person("4711", "ada@example.org"), ada);
            MemberId stranger = service.answer(person("4712", "neu@example.org"), Locale.GERMAN).member().orElseThrow();
            portal.ask(stranger);
            long only = service.list().get(0).id();
            assertThatThrownBy(() -> service.unlink(only)).isInstanceOf(InputRefusedException.class).hasMessageContaining("error.openId.last");
            portal.ask(ada);
            service.unlink(only);
            assertThat(service.list()).as("somebody else's is not touched, and one's own neither").hasSize(1);
            service.unlink(service.list().get(0).id());
            assertThat(service.list()).isEmpty();
            assertThat(portal.audited).containsOnlyOnce("openIdUnlinked");
            portal.ask(stranger);
            assertThat(service.list()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aClosedAccountLosesItsConnections(TestDatabase.Kind kind) {
        with(kind, false, service -> {
            service.link(person("4711", "ada@example.org"), ada);
            portal.get(People.class).closeFor(ada);
            portal.get(People.class).reopenFor(ada);
            portal.ask(ada);
            assertThat(service.list()).isEmpty();
            assertThat(step(service, person("4711", "ada@example.org"))).as("the password is asked for again").isEqualTo(OpenIdService.Step.CONFIRM);
        });
    }
}
