package org.wirkstatt.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jakarta.enterprise.event.Observes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.handover.HandoverContributor.Thing;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberInvitations;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class RoleInvitationsTest {

    private static final Grant TRIER = new Grant(Role.COORDINATOR, Place.of(new RegionId(7)));
    private static final Grant MAINZ = new Grant(Role.COORDINATOR, Place.of(new RegionId(8)));
    private static final String PASSWORD = "vier Wörter hinter einander";
    private IdentityPortal portal;
    private final Heard heard = new Heard();
    private MemberId kim;
    private MemberId mia;

    /** What a module that invited hears. */
    static final class Heard {
        final List<MemberInvitations.Accepted> all = new ArrayList<>();

        void accepted(@Observes MemberInvitations.Accepted accepted) {
            all.add(accepted);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAddressWithAnAccountIsAnsweredAsOneWithout(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            MemberInvitations.Issued known = invitations.invite("mia@example.org", "Wer auch immer", TRIER);
            MemberInvitations.Issued unknown = invitations.invite("neu@example.org", "Wer auch immer", TRIER);
            assertThat(known.link()).isEqualTo(unknown.link());
            assertThat(portal.letters).hasSize(2);
            String first = portal.letters.get(0).body().replaceAll("[A-Za-z0-9_-]{43}", "X");
            assertThat(portal.letters.get(1).body().replaceAll("[A-Za-z0-9_-]{43}", "X")).as("the letter").isEqualTo(first);
            assertThat(portal.letters.get(1).subject()).isEqualTo(portal.letters.get(0).subject());
            assertThat(invitations.open(TRIER)).extracting(MemberInvitations.Open::displayName).as("the list").containsExactly("Wer auch immer", "Wer auch immer");
            assertThat(portal.get(Members.class).findOpen(mia).orElseThrow().grants()).as("nothing before the person accepts").doesNotContain(TRIER);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theRoleBeginsWithTheAcceptanceWhichIsHeard(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            long id = invitations.invite(" MIA@example.org ", "Mia", TRIER).id();
            portal.ask(null);
            assertThat(portal.get(Invitations.class).accept(portal.secretSentTo("mia@example.org"), null, null, Locale.GERMAN)).isEqualTo(mia);
            assertThat(heard.all).containsExactly(new MemberInvitations.Accepted(id, mia));
            assertThat(portal.get(Members.class).findOpen(mia).orElseThrow().grants()).contains(TRIER);
            portal.ask(kim);
            assertThat(invitations.open(TRIER)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void askedTwiceTheSamePersonGetsANewLinkAndStandsOnceInTheList(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            long id = invitations.invite("neu@example.org", "Neu", TRIER).id();
            String old = portal.secretSentTo("neu@example.org");
            assertThat(invitations.invite("neu@example.org", "Neu", TRIER).id()).isEqualTo(id);
            assertThatThrownBy(() -> portal.get(Invitations.class).find(old)).isInstanceOf(LinkGoneException.class);
            portal.pass(Duration.ofDays(Invitations.DAYS));
            assertThat(invitations.open(TRIER)).as("expired").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aColleagueMayWithdrawItAndAStrangerNot(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            long id = invitations.invite("neu@example.org", "Neu", TRIER).id();
            portal.ask(portal.account("mainz@example.org", "Mainz", MAINZ).id());
            assertThatThrownBy(() -> invitations.withdraw(id)).isInstanceOf(NotFoundException.class);
            assertThat(invitations.open(TRIER)).isEmpty();
            assertThatThrownBy(() -> invitations.invite("neu@example.org", "Neu", TRIER)).isInstanceOf(NotAllowedException.class);
            portal.ask(portal.account("kollegin@example.org", "Kora", TRIER).id());
            invitations.withdraw(id);
            portal.em.flush();
            assertThat(invitations.open(TRIER)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsNoAddressOrNoNameIsSaidAtItsField(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            assertThatThrownBy(() -> invitations.invite("keine", "Neu", TRIER)).isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("mail"));
            assertThatThrownBy(() -> invitations.invite("neu@example.org", " ", TRIER)).isInstanceOfSatisfying(InvalidInputException.class,
                    e -> assertThat(e.field()).isEqualTo("displayName"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void openInvitationsOfTheRegionGoToTheSuccessor(TestDatabase.Kind kind) {
        with(kind, invitations -> {
            invitations.invite("neu@example.org", "Neu", TRIER);
            portal.get(Invitations.class).invite(new Invitations.NewInvitation("b@example.org", "Ben", Locale.GERMAN, java.util.Set.of(), 14));
            portal.em.flush();
            InvitationHandover handover = portal.get(InvitationHandover.class);
            assertThat(handover.things(kim, new RegionId(8))).as("another region").extracting(Thing::label).containsExactly("Ben");
            assertThat(handover.things(kim, new RegionId(7))).extracting(Thing::label).containsExactly("Neu", "Ben");
            assertThat(handover.handOver(kim, mia, new RegionId(7))).isEqualTo(2);
            portal.em.flush();
            assertThat(handover.things(kim, new RegionId(7))).isEmpty();
            assertThat(handover.things(mia, new RegionId(7))).hasSize(2);
        });
    }

    private void with(TestDatabase.Kind kind, Consumer<MemberInvitations> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                portal.beans.with(Heard.class, heard);
                kim = portal.account("kim@example.org", "Kim", TRIER).id();
                mia = portal.account("mia@example.org", "Mia").id();
                portal.ask(kim);
                test.accept(portal.get(RoleInvitations.class));
            });
        }
    }
}
