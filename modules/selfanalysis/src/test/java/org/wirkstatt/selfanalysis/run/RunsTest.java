package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class RunsTest {

    private static void with(TestDatabase.Kind kind, Consumer<RunRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new RunRig(em, new AdjustableClock())));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyMembersOfTheInitiativeKnowOfARun(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            for (Grant[] grants : List.of(new Grant[] {new Grant(Role.COORDINATOR, Place.of(new RegionId(7)))}, new Grant[] {Grant.everywhere(Role.ADMINISTRATOR)},
                    new Grant[] {Grant.everywhere(Role.PROGRAMME_MANAGER)}, new Grant[] {new Grant(Role.INITIATIVE_MEMBER, Place.of(RunRig.OTHER))}, new Grant[] {})) {
                rig.as(9, grants);
                assertThatThrownBy(() -> rig.runs.view(run)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.runs.open(run)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.runs.delete(run)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.team.invite(run, "X", null, Locale.GERMAN)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.team.join(run)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.meetings.view(Way.toRun(run))).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> rig.places.view(Way.toRun(run))).isInstanceOf(NotFoundException.class);
                assertThat(rig.runs.list()).isEmpty();
                assertThatThrownBy(() -> rig.runs.start("f", RunRig.PROJECT, "T", null)).hasMessage("error.run.project");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneFormStartsOneRunAndADayThatIsOverIsRefused(TestDatabase.Kind kind) {
        with(kind, rig -> {
            rig.asMember(1);
            assertThat(rig.runs.start("form", RunRig.PROJECT, " Herbst ", null)).isEqualTo(rig.runs.start("form", RunRig.PROJECT, "Herbst", null));
            assertThat(rig.runs.list()).hasSize(1).first().extracting(RunHead::title).isEqualTo("Herbst");
            assertThatThrownBy(() -> rig.runs.start("g", RunRig.PROJECT, "Herbst", LocalDate.of(2026, 8, 19))).hasMessage("error.run.past");
            assertThatThrownBy(() -> rig.runs.start("g", RunRig.PROJECT, " ", null)).hasMessage("error.run.required");
        });
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        assertThat(RunService.day("24.12.2026")).isEqualTo(RunService.day("2026-12-24")).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(RunService.day("1.2.2027")).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(RunService.day(" ")).isNull();
        assertThatThrownBy(() -> RunService.day("31.2.2027")).hasMessage("error.run.date");
        assertThatThrownBy(() -> RunService.day("bald")).hasMessage("error.run.date");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLinkIsOnePlaceThatIsKeptAsAFingerprintAndCanBeWithdrawnUntilItIsUsed(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            Way used = rig.link(run, "Ana");
            Way unused = rig.link(run, "Ben");
            assertThat(used.secret()).hasSize(43).isNotEqualTo(unused.secret());
            rig.asVisitor();
            rig.places.begin(used, "Ana B.");
            rig.places.begin(used, "Ana C.");
            rig.asMember(1);
            List<RunView.SeatLine> seats = rig.runs.view(run).seats();
            assertThat(seats).extracting(RunView.SeatLine::name).containsExactly("Person 1", "Ana C.", "Ben");
            assertThatThrownBy(() -> rig.team.withdraw(run, seats.get(1).id())).hasMessage("error.run.used");
            rig.team.withdraw(run, seats.get(2).id());
            rig.asVisitor();
            assertThatThrownBy(() -> rig.places.view(unused)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> rig.places.view(Way.byLink(used.secret().substring(1) + "A"))).isInstanceOf(NotFoundException.class);
            assertThat(rig.places.view(used).name()).isEqualTo("Ana C.");
            rig.asMember(1).runs.delete(run);
            assertThatThrownBy(() -> rig.places.view(used)).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLinkGoesOutByMailWithoutActingOnWordsInIt(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            String link = rig.team.invite(run, "Ana", "ana@example.org", Locale.GERMAN);
            assertThat(rig.sent).hasSize(1);
            assertThat(rig.sent.get(0).to()).isEqualTo("ana@example.org");
            assertThat(rig.sent.get(0).body()).contains(link).contains("Sensoren");
            assertThatThrownBy(() -> rig.team.invite(run, "Ana", "ana", Locale.GERMAN)).hasMessage("error.run.mail");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void answersAreKeptAtOnceAndReplacedByTheNextOne(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way way = rig.link(rig.started(), "Ana");
            rig.asVisitor();
            rig.places.begin(way, "Ana");
            assertThatThrownBy(() -> rig.places.finish(way)).hasMessage("error.run.nothing");
            rig.places.answer(way, "A1", Rating.level(1), " weil ");
            rig.places.answer(way, "A1", Rating.NOT_APPLICABLE, null);
            rig.places.answer(way, "E2", Rating.CANNOT_SAY, "so");
            assertThat(rig.places.view(way).answers()).containsOnlyKeys("A1", "E2");
            assertThat(rig.places.view(way).answers().get("E2")).extracting("rating", "reason").containsExactly(Rating.CANNOT_SAY, "so");
            assertThat(rig.places.view(way).answers().get("A1")).extracting("rating", "reason").containsExactly(Rating.NOT_APPLICABLE, null);
            assertThatThrownBy(() -> rig.places.answer(way, "A1", Rating.level(3), null)).hasMessage("error.run.rating");
            assertThatThrownBy(() -> rig.places.answer(way, "A1", null, null)).hasMessage("error.run.rating");
            assertThatThrownBy(() -> rig.places.answer(way, "A1", Rating.level(1), "x".repeat(2001))).hasMessage("error.run.tooLong");
            assertThatThrownBy(() -> rig.places.answer(way, "Z9", Rating.level(1), null)).isInstanceOf(NotFoundException.class);
        });
    }

    /** A run of two, opened: A1 differs, the rest is open. */
    private static long opened(RunRig rig, Way[] guest) {
        long run = rig.started();
        guest[0] = rig.link(run, "Ana");
        rig.answerAs(Way.toRun(run), "A1", "1", "eins");
        rig.places.finish(Way.toRun(run));
        rig.asVisitor().answerAs(guest[0], "A1", "2", "zwei");
        rig.places.finish(guest[0]);
        rig.asMember(1).runs.open(run);
        rig.repository.flush();
        return run;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatTheTeamSettledOnIsNotOverwrittenUnseen(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = opened(rig, new Way[1]);
            long version = rig.meetings.agree(run, "A1", 0, Rating.level(2), "geeinigt", "Ziele schreiben");
            assertThat(rig.meetings.agree(run, "A1", 0, Rating.level(2), "geeinigt", "Ziele schreiben")).isEqualTo(version);
            assertThatThrownBy(() -> rig.meetings.agree(run, "A1", 0, Rating.level(1), "anders", null)).isInstanceOf(EditConflictException.class);
            assertThat(rig.meetings.agree(run, "A1", version, Rating.level(1), "anders", "Ziele schreiben")).isGreaterThan(version);
            TeamView view = rig.meetings.view(Way.toRun(run)).orElseThrow();
            assertThat(view.steps()).extracting(TeamView.Line::item).containsExactly("A1");
            assertThat(view.lines().get(0).reasons()).containsExactly("eins", "zwei");
            assertThat(view.differences()).extracting(TeamView.Line::item).containsExactly("A1");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoLeavesTakesSealedAnswersAlongAndLeavesFinishedOnesWithoutAName(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way[] guest = new Way[1];
            long run = opened(rig, guest);
            rig.asVisitor().places.leave(guest[0]);
            rig.repository.flush();
            assertThatThrownBy(() -> rig.places.view(guest[0])).isInstanceOf(NotFoundException.class);
            assertThat(rig.asMember(1).runs.view(run).seats()).extracting(RunView.SeatLine::name).containsExactly("Person 1", null);
            assertThat(rig.meetings.view(Way.toRun(run)).orElseThrow().people()).isEqualTo(2);
            long sealed = rig.started();
            Way way = rig.link(sealed, "Ben");
            rig.asVisitor().answerAs(way, "A1", "1", null);
            rig.places.leave(way);
            assertThat(rig.asMember(1).runs.view(sealed).seats()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPersonGetsTheOwnAnswersAndIsForgotten(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = opened(rig, new Way[1]);
            assertThat(rig.data.export(new MemberId(1)).toString()).contains("eins").contains("Herbst").doesNotContain("zwei");
            rig.data.erase(new MemberId(1), Contributions.ANONYMISE);
            rig.repository.flush();
            assertThat(rig.data.export(new MemberId(1))).isEmpty();
            assertThat(rig.asMember(2).meetings.view(Way.toRun(run)).orElseThrow().lines().get(0).reasons()).containsExactly("eins", "zwei");
            long other = opened(rig, new Way[1]);
            rig.data.erase(new MemberId(1), Contributions.DELETE);
            assertThat(rig.asMember(2).meetings.view(Way.toRun(other)).orElseThrow().lines().get(0).reasons()).containsExactly("zwei");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void runsThatNobodyTouchedForThreeYearsGoWithTheirLinks(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Way[] guest = new Way[1];
            opened(rig, guest);
            rig.forward(800);
            long kept = rig.started();
            rig.repository.flush();
            rig.forward(400);
            var before = rig.clock.instant().minus(java.time.Duration.ofDays(rig.retention.period().getDays()));
            assertThat(rig.retention.due(before)).isEqualTo(1);
            assertThat(rig.retention.apply(before)).isEqualTo(1);
            assertThat(rig.retention.apply(before)).isZero();
            assertThatThrownBy(() -> rig.places.view(guest[0])).isInstanceOf(NotFoundException.class);
            assertThat(rig.asMember(1).runs.view(kept).seats()).hasSize(1);
        });
    }
}
