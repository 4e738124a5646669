package org.wirkstatt.community.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.handover.HandoverService.Batch;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.handover.HandoverContributor.Thing;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberInvitations;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.MemoryInvitations;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

class HandoverServiceTest {

    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final RegionEntry REGION = new RegionEntry(new RegionId(7), "muster", "Muster", "DE-BW");
    private static final InitiativeId WORKSHOP = new InitiativeId(3);
    private static final Grant COORDINATION = new Grant(Role.COORDINATOR, Place.of(REGION.id()));

    private static final class Rig {
        final HandoverService service = new HandoverService();
        final HandoverPersonalData data = new HandoverPersonalData();
        final HandoverRetention retention = new HandoverRetention();
        final People.MemoryGrants grants = new People.MemoryGrants();
        final People.MemoryMembers members = new People.MemoryMembers();
        final MemoryInvitations invitations = new MemoryInvitations(grants);
        final List<Notice> notices = new ArrayList<>();
        final MemberId old = members.add(1, "Kim", "kim@example.org");
        final MemberId next = members.add(2, "Lou", "lou@example.org");
        final MemberId colleague = members.add(3, "Noa", "noa@example.org");
        final MemberId team = members.add(4, "Pascal", "pascal@example.org");

        Rig(EntityManager em) {
            HandoverRepository repository = new HandoverRepository();
            repository.em = em;
            InitiativeHandover initiatives = new InitiativeHandover();
            initiatives.grants = People.present(grants);
            initiatives.initiatives = new OneInitiative();
            service.handovers = repository;
            service.regions = People.present(new People.MemoryRegions(List.of(REGION)));
            service.grants = People.present(grants);
            service.members = People.present(members);
            service.contributors = People.present((HandoverContributor) initiatives);
            service.notices = new HandoverNotices();
            service.notices.notifier = People.present(notices::add);
            service.succession = new Succession();
            service.succession.handovers = repository;
            service.succession.invitations = People.present(invitations);
            service.succession.members = service.members;
            service.succession.regions = service.regions;
            service.succession.notices = service.notices;
            service.succession.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            data.handovers = repository;
            data.members = service.members;
            retention.handovers = repository;
            grants.now = NOW;
            grants.grant(old, Role.COORDINATOR, Place.of(REGION.id()), Optional.empty());
            grants.grant(colleague, Role.COORDINATOR, Place.of(REGION.id()), Optional.empty());
            grants.grant(old, Role.INITIATIVE_MEMBER, Place.of(WORKSHOP), Optional.empty());
            grants.grant(team, Role.PROGRAMME_MANAGER, Place.EVERYWHERE, Optional.empty());
            as(old);
        }

        void as(MemberId who) {
            service.user = new Somebody(Optional.of(new Member(who, "x", grants.grants(List.of(who)).getOrDefault(who, Set.of()))));
        }

        /** The successor has accepted. */
        Handover prepared(LocalDate lastDay) {
            Handover invited = invited(lastDay);
            service.succession.accepted(invitations.accept("lou@example.org", next));
            service.handovers.flush();
            return invited;
        }

        Handover invited(LocalDate lastDay) {
            Handover begun = service.begin(REGION.id(), old);
            Handover named = service.prepare(begun.id(), begun.version(), "Lou", "lou@example.org", lastDay, "Bitte an den Werkstatt-Tag denken.",
                    List.of(HandoverTask.CONTACTS));
            service.invite(named.id(), named.version());
            return named;
        }

        boolean hasAnyRight(MemberId who) {
            return grants.grants(List.of(who)).containsKey(who);
        }
    }

    private record Somebody(Optional<Member> member) implements CurrentUser {
        @Override
        public Set<Audience> audiences() {
            return Set.of(Audience.PUBLIC);
        }
    }

    private static final class OneInitiative implements InitiativeDirectory {
        @Override
        public Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids) {
            return ids.stream().filter(WORKSHOP::equals).collect(Collectors.toMap(i -> i, i -> new InitiativeEntry(i, "werkstatt", "Werkstatt", REGION.id())));
        }

        @Override
        public List<InitiativeEntry> listOf(RegionId region) {
            return List.of();
        }
    }

    private static void with(TestDatabase.Kind kind, Consumer<Rig> test) {
        try (TestDatabase db = TestDatabase.of(kind, "community")) {
            db.run(em -> test.accept(new Rig(em)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterTheLastDayThePredecessorHasNoRightLeft(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY.plusDays(10));
            t.service.confirm(h.id(), h.version());
            assertThat(t.grants.holds(t.next, Role.COORDINATOR, Place.of(REGION.id()))).isTrue();
            assertThat(t.grants.holds(t.next, Role.INITIATIVE_MEMBER, Place.of(WORKSHOP))).isTrue();
            assertThat(t.grants.holds(t.old, Role.COORDINATOR, Place.of(REGION.id()))).as("still there until the last day").isTrue();
            t.grants.now = Instant.parse("2026-08-30T21:59:59Z");
            assertThat(t.hasAnyRight(t.old)).as("the last second of the last day in Germany").isTrue();
            t.grants.now = Instant.parse("2026-08-30T22:00:00Z");
            assertThat(t.hasAnyRight(t.old)).isFalse();
            assertThat(t.grants.holds(t.next, Role.COORDINATOR, Place.of(REGION.id()))).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLastDayInThePastEndsTheRightsAtOnce(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY.minusDays(1));
            t.service.confirm(h.id(), h.version());
            assertThat(t.hasAnyRight(t.old)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nothingChangesBeforeItIsConfirmed(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.invited(TODAY);
            assertThat(t.hasAnyRight(t.next)).as("has not accepted").isFalse();
            assertThat(t.service.things(h)).containsExactly(new Batch("community", "nav.initiatives", List.of(new Thing("Werkstatt", "/initiativen/werkstatt"))));
            t.service.cancel(h.id(), h.version());
            assertThat(t.invitations.open(COORDINATION)).as("the link is worthless").isEmpty();
            assertThat(h.successorMail()).isNull();
            assertThat(t.grants.holds(t.old, Role.COORDINATOR, Place.of(REGION.id()))).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSuccessorIsInvitedWhetherThereIsAnAccountOrNot(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.service.begin(REGION.id(), t.old);
            assertThat(t.service.succession.state(h).step()).isEqualTo(Succession.Step.NOBODY);
            for (String mail : List.of("lou@example.org", "unbekannt@example.org")) {
                t.service.prepare(h.id(), h.version(), "Lou", mail, TODAY, null, List.of());
                assertThat(t.service.succession.state(h)).isEqualTo(new Succession.State(Succession.Step.NAMED, null));
                t.service.invite(h.id(), h.version());
                assertThat(t.service.succession.state(h)).isEqualTo(new Succession.State(Succession.Step.INVITED, MemoryInvitations.END));
                assertThat(t.invitations.open(COORDINATION)).extracting(MemberInvitations.Open::mail).as("an earlier one is withdrawn").containsExactly(mail);
            }
            assertThatThrownBy(() -> t.service.confirm(h.id(), h.version())).hasMessage("error.noSuccessor");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoAcceptsCoordinatesTooAndThePredecessorIsTold(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY);
            assertThat(t.service.succession.state(h).step()).isEqualTo(Succession.Step.ACCEPTED);
            assertThat(t.grants.holds(t.next, Role.COORDINATOR, Place.of(REGION.id()))).isTrue();
            assertThat(t.notices).extracting(Notice::to, n -> n.kind().id(), Notice::arguments)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(t.old, "handoverAccepted", List.of("Lou", "Muster")));
            t.service.prepare(h.id(), h.version(), "Lou", "lou@example.org", TODAY, "Anders.", List.of());
            assertThat(h.successor()).as("other things may change").isEqualTo(t.next);
            t.service.prepare(h.id(), h.version(), "Mo", "mo@example.org", TODAY, "Anders.", List.of());
            assertThat(h.successor()).as("somebody else has not accepted").isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPreparedHandoverIsTakenUpAgain(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY);
            Handover again = t.service.begin(REGION.id(), t.old);
            assertThat(again.id()).isEqualTo(h.id());
            assertThat(again.done()).containsExactly(HandoverTask.CONTACTS);
            assertThat(again.successorMail()).isEqualTo("lou@example.org");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutSuccessorOrDayNothingIsConfirmed(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.service.begin(REGION.id(), t.old);
            assertThatThrownBy(() -> t.service.confirm(h.id(), h.version())).isInstanceOfSatisfying(InvalidCommunityException.class,
                    e -> assertThat(e.faults()).extracting("field").containsExactly("mail", "lastDay"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyIsTheOwnSuccessor(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.service.begin(REGION.id(), t.old);
            assertThatThrownBy(() -> t.service.prepare(h.id(), h.version(), "Kim", "KIM@example.org", null, null, List.of())).hasMessage("error.sameMember");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aColleagueReadsTheHandoverAndCannotDecideIt(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY);
            t.as(t.colleague);
            assertThat(t.service.list(REGION.id())).extracting(Handover::notes).containsExactly("Bitte an den Werkstatt-Tag denken.");
            assertThatThrownBy(() -> t.service.confirm(h.id(), h.version())).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> t.service.begin(REGION.id(), t.old)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theProgrammeTeamHandsOverForSomebodyWhoIsGoneAlready(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.as(t.team);
            Handover h = t.prepared(TODAY.minusDays(30));
            t.service.confirm(h.id(), h.version());
            assertThat(t.hasAnyRight(t.old)).isFalse();
            assertThat(t.grants.holds(t.next, Role.COORDINATOR, Place.of(REGION.id()))).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aStrangerSeesNothing(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.as(t.next);
            assertThatThrownBy(() -> t.service.region("muster")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatHappenedIsKeptAndTheOtherOneIsTold(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY);
            t.service.confirm(h.id(), h.version());
            assertThat(t.service.events(h)).extracting(HandoverEvent::kind).containsExactly(HandoverEvent.Kind.BEGUN, HandoverEvent.Kind.CHANGED,
                    HandoverEvent.Kind.INVITED, HandoverEvent.Kind.ACCEPTED, HandoverEvent.Kind.CONFIRMED);
            assertThat(t.notices).filteredOn(n -> n.kind().id().equals("handover")).extracting(Notice::to).as("the other one").containsExactly(t.next);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOlderVersionIsNotConfirmed(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY);
            long seen = h.version();
            t.service.prepare(h.id(), seen, "Noa", "noa@example.org", TODAY, null, List.of());
            assertThatThrownBy(() -> t.service.confirm(h.id(), seen)).isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterAnErasureNoRowLeadsToThePerson(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY);
            t.service.confirm(h.id(), h.version());
            assertThat(t.data.export(t.old).toString()).contains("predecessor", "Werkstatt-Tag", "2026-08-20");
            t.data.erase(t.old, Contributions.DELETE);
            assertThat(h.predecessor()).isNull();
            assertThat(h.notes()).isNull();
            t.as(t.team);
            assertThat(t.service.events(h)).extracting(HandoverEvent::who).doesNotContain(t.old);
            t.data.erase(t.next, Contributions.ANONYMISE);
            assertThat(t.data.export(t.next)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsInvitedAndGoesIsForgottenBeforeAnswering(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.invited(TODAY);
            t.data.erase(t.next, Contributions.DELETE);
            assertThat(h.successorMail()).isNull();
            assertThat(h.successorName()).isNull();
            assertThat(h.notes()).as("words of somebody else").isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void endedHandoversGoAfterTheirTime(TestDatabase.Kind kind) {
        with(kind, t -> {
            Handover h = t.prepared(TODAY);
            t.service.confirm(h.id(), h.version());
            assertThat(t.retention.due(NOW)).isZero();
            assertThat(t.retention.apply(NOW.plusSeconds(1))).isEqualTo(1);
            t.as(t.team);
            assertThat(t.service.list(REGION.id())).isEmpty();
        });
    }
}
