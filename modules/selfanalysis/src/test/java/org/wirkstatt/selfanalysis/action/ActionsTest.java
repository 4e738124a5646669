package org.wirkstatt.selfanalysis.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.run.TeamRig;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class ActionsTest {

    private static void with(TestDatabase.Kind kind, Consumer<ActionRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new ActionRig(em, new AdjustableClock())));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anActionSaysWhoUntilWhenAndHowTheTeamNotices(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            assertThat(rig.actions.owners(run)).extracting(ActionService.Choice::name).containsExactly("Mitglied 1", "Mitglied 2", "Ana");
            Owner ana = rig.actions.owners(run).get(2).owner();
            Plan plan = new Plan(" Ziele\nschreiben ", ana, rig.in(10), " Alle nennen dasselbe ", "library.material/7", ActionState.OPEN, "  ");
            ActionRow row = rig.actions.add("form", run, "A1", plan);
            assertThat(row.plan()).isEqualTo(new Plan("Ziele schreiben", ana, rig.in(10), "Alle nennen dasselbe", plan.help(), ActionState.OPEN, null));
            assertThat(row.ownerName()).isEqualTo("Ana");
            assertThat(row.help()).isEqualTo(new ActionRow.Help("Titel", "/toolkit/x"));
            assertThat(rig.actions.add("form", run, "A1", plan)).as("the same form twice").isEqualTo(row);
            rig.added(run, "Ohne Tag", Owner.NOBODY, null);
            rig.added(run, "Früher", ActionRig.member(2), rig.in(3));
            assertThat(rig.actions.list(run)).extracting(a -> a.plan().what()).containsExactly("Früher", "Ziele schreiben", "Ohne Tag");
            assertThat(rig.actions.items(run)).containsExactly("A1");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void valuesWithoutMeaningAreRefusedAtTheirField(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            refused("error.run.required", () -> rig.added(run, " ", Owner.NOBODY, null));
            refused("error.run.tooLong", () -> rig.added(run, "x".repeat(301), Owner.NOBODY, null));
            refused("error.action.owner", () -> rig.added(run, "W", ActionRig.member(3), null));
            refused("error.run.past", () -> rig.added(run, "W", Owner.NOBODY, rig.in(-1)));
            refused("error.action.far", () -> rig.added(run, "W", Owner.NOBODY, rig.in(9999)));
            refused("error.action.reason", () -> rig.actions.add("f", run, "A1", new Plan("W", Owner.NOBODY, null, null, null, ActionState.DROPPED, " ")));
            refused("error.action.help", () -> rig.actions.add("f", run, "A1", new Plan("W", Owner.NOBODY, null, null, "library.material/8", ActionState.OPEN, null)));
            refused("error.run.sealed", () -> rig.added(rig.team.sealed(), "W", Owner.NOBODY, null));
            assertThatThrownBy(() -> rig.actions.add("f", run, "Z9", rig.plan("W", Owner.NOBODY, null))).isInstanceOf(NotFoundException.class);
            assertThat(rig.actions.list(run)).isEmpty();
        });
    }

    private static void refused(String message, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(InvalidActionException.class).hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsOverdueIsMarkedUntilItIsDoneOrDropped(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            ActionRow row = rig.added(run, "W", ActionRig.member(2), rig.in(3));
            rig.team.forward(3);
            assertThat(rig.actions.get(run, row.id()).overdue()).as("on its last day").isFalse();
            rig.team.forward(1);
            assertThat(rig.actions.get(run, row.id()).overdue()).isTrue();
            Plan late = row.plan();
            ActionRow begun = rig.actions.change(run, row.id(), row.version(),
                    new Plan(late.what(), late.owner(), late.due(), null, null, ActionState.IN_PROGRESS, "Begonnen"));
            assertThat(begun.overdue()).as("a day that is over may stay").isTrue();
            ActionRow done = rig.actions.change(run, row.id(), begun.version(), new Plan(late.what(), late.owner(), late.due(), null, null, ActionState.DONE, null));
            assertThat(done.overdue()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatSomebodyElseWroteIsNotOverwrittenUnseen(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            ActionRow row = rig.added(run, "W", Owner.NOBODY, null);
            ActionRow changed = rig.actions.change(run, row.id(), row.version(), rig.plan("W zwei", Owner.NOBODY, null));
            assertThat(changed.version()).isGreaterThan(row.version());
            assertThat(rig.actions.change(run, row.id(), row.version(), rig.plan("W zwei", Owner.NOBODY, null))).as("the same again").isEqualTo(changed);
            assertThatThrownBy(() -> rig.actions.change(run, row.id(), row.version(), rig.plan("W drei", Owner.NOBODY, null))).isInstanceOf(EditConflictException.class);
            assertThat(rig.actions.get(run, row.id()).plan().what()).isEqualTo("W zwei");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyMembersOfTheInitiativeSeeOrChangeActions(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            ActionRow row = rig.added(run, "W", ActionRig.member(1), null);
            rig.team.asMember(2);
            assertThat(rig.actions.list(run)).hasSize(1);
            for (Grant[] grants : List.of(new Grant[] {new Grant(Role.COORDINATOR, Place.of(new RegionId(7)))}, new Grant[] {Grant.everywhere(Role.ADMINISTRATOR)},
                    new Grant[] {new Grant(Role.INITIATIVE_MEMBER, Place.of(new InitiativeId(4)))}, new Grant[] {})) {
                rig.team.as(9, grants);
                assertThatThrownBy(() -> rig.actions.list(run)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.actions.get(run, row.id())).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.actions.owners(run)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.added(run, "X", Owner.NOBODY, null)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.actions.change(run, row.id(), row.version(), rig.plan("X", Owner.NOBODY, null))).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.actions.delete(run, row.id())).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.actions.restore(run, row.id())).isInstanceOf(NotFoundException.class);
                assertThat(rig.actions.own()).isEmpty();
            }
            assertThat(rig.notices.present("" + row.id()).orElseThrow().audiences()).containsExactly(Audience.of(TeamRig.LAB));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void helpThatAMemberMayNotSeeHasNoTitleForThatMemberAndStays(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            ActionRow row = rig.actions.add("f", run, "A1", new Plan("W", Owner.NOBODY, null, null, "library.material/7", ActionState.OPEN, null));
            rig.readable.clear();
            assertThat(rig.actions.get(run, row.id()).help()).isNull();
            Plan plan = row.plan();
            assertThat(rig.actions.change(run, row.id(), row.version(), new Plan("Neu", plan.owner(), null, null, plan.help(), ActionState.DONE, null)).plan().help())
                    .isEqualTo("library.material/7");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anActionOfOneRunIsNotReachedThroughAnother(TestDatabase.Kind kind) {
        with(kind, rig -> {
            ActionRow row = rig.added(rig.team.opened(), "W", Owner.NOBODY, null);
            long other = rig.team.opened();
            assertThatThrownBy(() -> rig.actions.get(other, row.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> rig.actions.delete(other, row.id())).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void deletingCanBeTakenBackForAMonthAndThenItIsGone(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            ActionRow row = rig.added(run, "W", ActionRig.member(1), rig.in(3));
            rig.actions.delete(run, row.id());
            rig.em.flush();
            assertThat(rig.actions.list(run)).isEmpty();
            assertThat(rig.actions.own()).isEmpty();
            assertThatThrownBy(() -> rig.actions.get(run, row.id())).isInstanceOf(NotFoundException.class);
            assertThat(rig.notices.present("" + row.id())).isEmpty();
            rig.actions.restore(run, row.id());
            assertThat(rig.actions.list(run)).extracting(a -> a.plan().what()).containsExactly("W");
            rig.actions.delete(run, row.id());
            rig.em.flush();
            Instant before = rig.clock.instant();
            assertThat(rig.retention.due(before)).as("not yet").isZero();
            assertThat(rig.retention.apply(before.plusSeconds(1))).isEqualTo(1);
            rig.em.clear();
            assertThatThrownBy(() -> rig.actions.restore(run, row.id())).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsGoneIsNamedNoMoreAndTheActionStaysWithTheTeam(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            rig.added(run, "Von Ana", rig.actions.owners(run).get(2).owner(), rig.in(1));
            rig.added(run, "Von Zwei", ActionRig.member(2), rig.in(2));
            assertThat(rig.data.export(new MemberId(2))).hasSize(1).first().satisfies(e -> assertThat(e).containsEntry("what", "Von Zwei").containsEntry("owner", "2"));
            rig.team.anaLeaves();
            rig.data.erase(new MemberId(2), Contributions.DELETE);
            rig.em.flush();
            assertThat(rig.data.export(new MemberId(2))).isEmpty();
            assertThat(rig.actions.list(run)).extracting(ActionRow::ownerName).containsExactly(null, null);
            ActionRow ana = rig.actions.list(run).get(0);
            assertThat(rig.actions.change(run, ana.id(), ana.version(), rig.plan("Von wem?", ana.plan().owner(), ana.plan().due())).plan().what()).isEqualTo("Von wem?");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void actionsGoWithTheirRun(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            rig.added(run, "W", ActionRig.member(1), rig.in(3));
            assertThat(rig.actions.own()).hasSize(1);
            assertThat(rig.reader.count(run)).isEqualTo(1);
            rig.team.delete(run);
            assertThat(rig.repository.ownedBy(new MemberId(1))).isEmpty();
            assertThat(rig.reader.of(run)).isEmpty();
        });
    }
}
