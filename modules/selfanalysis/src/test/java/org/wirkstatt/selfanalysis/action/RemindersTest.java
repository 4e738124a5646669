package org.wirkstatt.selfanalysis.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.selfanalysis.run.TeamRig;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class RemindersTest {

    private static void with(TestDatabase.Kind kind, Consumer<ActionRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new ActionRig(em, new AdjustableClock())));
        }
    }

    private static List<String> kinds(ActionRig rig) {
        return rig.told.stream().map(notice -> notice.kind().id()).toList();
    }

    /** What comes on each of the days from now on, asked for twice a day. */
    private static List<String> days(ActionRig rig, int days) {
        List<String> all = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            rig.team.forward(1);
            int before = rig.told.size();
            rig.reminders.run();
            rig.em.flush();
            rig.reminders.run();
            rig.em.flush();
            for (String kind : kinds(rig).subList(before, rig.told.size())) {
                all.add(day + " " + kind);
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theOwnerIsRemindedAWeekBeforeAndOnTheDayOnceEach(TestDatabase.Kind kind) {
        with(kind, rig -> {
            ActionRow row = rig.added(rig.team.opened(), "Ziele schreiben", ActionRig.member(2), rig.in(10));
            assertThat(days(rig, 30)).containsExactly("3 actionWeek", "10 actionDay");
            assertThat(rig.told).allSatisfy(notice -> {
                assertThat(notice.to()).isEqualTo(new MemberId(2));
                assertThat(notice.subject()).isEqualTo("selfanalysis.action/" + row.id());
                assertThat(notice.arguments()).contains("Ziele schreiben", "Sensoren");
                assertThat(notice.path()).isEqualTo("/selbstanalyse/laeufe/" + row.run() + "/massnahmen");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPortalThatWasDownOnTheDayRemindsWithinAWeekAndThenNoMore(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            rig.added(run, "Kurz verpasst", ActionRig.member(1), rig.in(10));
            rig.added(run, "Lange verpasst", ActionRig.member(1), rig.in(1));
            rig.team.forward(11);
            assertThat(days(rig, 20)).as("the week before is no news any more").containsExactly("1 actionDay");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsSoonFromTheBeginningHasNoReminderOfTheWeek(TestDatabase.Kind kind) {
        with(kind, rig -> {
            rig.added(rig.team.opened(), "W", ActionRig.member(1), rig.in(4));
            assertThat(days(rig, 10)).containsExactly("4 actionDay");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anotherDayOrAnotherOwnerIsRemindedAnewAndDoneDroppedDeletedOrUnownedIsNot(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.team.opened();
            ActionRow moved = rig.added(run, "W", ActionRig.member(1), rig.in(8));
            rig.added(run, "Ana", rig.actions.owners(run).get(2).owner(), rig.in(8));
            rig.added(run, "Niemand", Owner.NOBODY, rig.in(8));
            ActionRow done = rig.added(run, "Fertig", ActionRig.member(1), rig.in(8));
            rig.actions.change(run, done.id(), done.version(), new Plan("Fertig", ActionRig.member(1), rig.in(8), null, null, ActionState.DONE, null));
            rig.actions.delete(run, rig.added(run, "Weg", ActionRig.member(1), rig.in(8)).id());
            rig.em.flush();
            assertThat(days(rig, 2)).containsExactly("1 actionWeek");
            ActionRow now = rig.actions.get(run, moved.id());
            rig.actions.change(run, moved.id(), now.version(), rig.plan("W", ActionRig.member(2), rig.in(20)));
            rig.em.flush();
            assertThat(days(rig, 30)).containsExactly("13 actionWeek", "20 actionDay");
            assertThat(rig.told.get(2).to()).isEqualTo(new MemberId(2));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoHasLeftTheInitiativeIsNotReminded(TestDatabase.Kind kind) {
        with(kind, rig -> {
            rig.added(rig.team.opened(), "W", ActionRig.member(2), rig.in(8));
            rig.grants.revoke(new MemberId(2), Role.INITIATIVE_MEMBER, Place.of(TeamRig.LAB));
            assertThat(days(rig, 20)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void severalNodesRemindOnce(TestDatabase.Kind kind) {
        AdjustableClock clock = new AdjustableClock();
        List<Notice> told = Collections.synchronizedList(new ArrayList<>());
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            long id = db.call(em -> {
                ActionRig rig = new ActionRig(em, clock);
                return rig.added(rig.team.opened(), "W", ActionRig.member(2), rig.in(8)).id();
            });
            clock.forward(java.time.Duration.ofDays(8));
            CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(node -> CompletableFuture.runAsync(() -> db.run(em -> new ActionRig(em, clock, told).reminder.remind(id))))
                    .toArray(CompletableFuture[]::new)).join();
            assertThat(told).hasSize(1);
        }
    }
}
