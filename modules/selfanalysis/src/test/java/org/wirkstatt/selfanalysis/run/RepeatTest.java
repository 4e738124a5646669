package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

/** Measuring some criteria again with the same team. */
class RepeatTest {

    private final List<Notice> told = new ArrayList<>();

    private void with(TestDatabase.Kind kind, BiConsumer<RunRig, RepeatService> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> {
                RunRig rig = new RunRig(em, new AdjustableClock());
                work.accept(rig, service(rig));
            });
        }
    }

    /** Members 1 and 2 belong to the initiative. */
    private RepeatService service(RunRig rig) {
        RepeatService service = new RepeatService();
        service.runs = rig.repository;
        service.access = rig.access;
        service.team = rig.team;
        service.catalogues = rig.runs.catalogues;
        People.MemoryGrants grants = new People.MemoryGrants();
        List.of(1L, 2L).forEach(number -> grants.grant(new MemberId(number), Role.INITIATIVE_MEMBER, Place.of(RunRig.LAB), Optional.empty()));
        service.grants = People.present(grants);
        service.notifier = People.<Notifier>present(told::add);
        service.address = new PublicAddress() {
            @Override
            public String base() {
                return "https://portal.example";
            }
        };
        service.audit = (module, event, about, arguments) -> rig.audited.add(event);
        service.user = rig.access.user;
        service.clock = rig.clock;
        return service;
    }

    /** An opened run of the members 1 and 2 and of Ana, who has a link. */
    private static long opened(RunRig rig, String level) {
        long run = rig.started();
        Way ana = rig.link(run, "Ana");
        rig.asMember(2).team.join(run);
        for (Way way : List.of(Way.toRun(run), ana)) {
            rig.answerAs(way, "A1", level, null);
            rig.places.finish(way);
        }
        rig.asMember(1).answerAs(Way.toRun(run), "A1", level, null);
        rig.places.finish(Way.toRun(run));
        rig.runs.open(run);
        rig.repository.flush();
        return run;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameTeamIsAskedAgainAboutTheChosenCriteriaOnly(TestDatabase.Kind kind) {
        with(kind, (rig, repeats) -> {
            long earlier = opened(rig, "1");
            RepeatService.Repeat made = repeats.repeat("form", earlier, Set.of("A1", "Z9"), "Noch einmal", LocalDate.of(2027, 1, 31));
            assertThat(made.run().items()).containsExactly("A1");
            assertThat(made.run().repeats()).isEqualTo(earlier);
            assertThat(made.links()).hasSize(1).first().extracting(RepeatService.Link::name).isEqualTo("Wer");
            assertThat(told).extracting(Notice::to).containsExactly(new MemberId(2));
            RunNotices notices = new RunNotices();
            notices.runs = new RunDirectory();
            notices.runs.runs = rig.repository;
            assertThat(told.get(0).subject()).isEqualTo("selfanalysis.run/" + made.run().id());
            assertThat(notices.present("" + made.run().id()).orElseThrow().audiences()).containsExactly(Audience.of(RunRig.LAB));
            RunView view = rig.runs.view(made.run().id());
            assertThat(view.seats()).extracting(RunView.SeatLine::name).containsExactly("Person 1", "Wer", "Person 2");
            assertThat(view.seats()).extracting(RunView.SeatLine::begun).containsExactly(true, false, false);
            assertThat(repeats.repeat("form", earlier, Set.of("A1"), "Noch einmal", null)).isEqualTo(new RepeatService.Repeat(made.run(), List.of()));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRunOverSomeCriteriaIsAnsweredSealedOpenedAndTalkedAboutLikeAWholeOne(TestDatabase.Kind kind) {
        with(kind, (rig, repeats) -> {
            RepeatService.Repeat made = repeats.repeat("form", opened(rig, "1"), Set.of("A1"), "Noch einmal", null);
            Way own = Way.toRun(made.run().id());
            Way ana = Way.byLink(made.links().get(0).link().substring(made.links().get(0).link().lastIndexOf('/') + 1));
            assertThatThrownBy(() -> rig.places.answer(own, "E2", Rating.level(1), null)).as("a criterion that it leaves out").isInstanceOf(NotFoundException.class);
            for (Way way : List.of(own, ana)) {
                rig.answerAs(way, "A1", "2", "besser");
                rig.places.finish(way);
            }
            assertThatThrownBy(() -> rig.runs.open(own.run())).as("member 2 is not finished").hasMessage("error.run.wait");
            assertThat(rig.meetings.view(own)).isEmpty();
            rig.asMember(2).answerAs(own, "A1", "2", null);
            rig.places.finish(own);
            rig.runs.open(own.run());
            rig.repository.flush();
            TeamView view = rig.meetings.view(own).orElseThrow();
            assertThat(view.lines()).extracting(TeamView.Line::item).containsExactly("A1");
            assertThat(view.people()).isEqualTo(3);
            assertThat(Agenda.of(view)).extracting(Agenda.Point::minutes).satisfies(m -> assertThat(m.stream().mapToInt(i -> i).sum()).isEqualTo(Agenda.MINUTES));
            assertThatThrownBy(() -> rig.meetings.agree(own.run(), "E2", 0, Rating.level(2), null, null)).isInstanceOf(NotFoundException.class);
            assertThat(rig.meetings.agree(own.run(), "A1", 0, Rating.level(2), null, null)).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPlaceThatNobodyBeganCanBeTakenBackSoThatTheRestCanOpen(TestDatabase.Kind kind) {
        with(kind, (rig, repeats) -> {
            long run = repeats.repeat("form", opened(rig, "1"), Set.of("A1"), "Noch einmal", null).run().id();
            rig.runs.view(run).seats().stream().filter(seat -> !seat.begun()).forEach(seat -> rig.team.withdraw(run, seat.id()));
            assertThat(rig.runs.view(run).seats()).extracting(RunView.SeatLine::name).containsExactly("Person 1");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSealedRunAStrangerAndNoCriterionAreRefused(TestDatabase.Kind kind) {
        with(kind, (rig, repeats) -> {
            long sealed = rig.started();
            assertThatThrownBy(() -> repeats.repeat("a", sealed, Set.of("A1"), "T", null)).hasMessage("error.run.sealed");
            long opened = opened(rig, "1");
            assertThatThrownBy(() -> repeats.repeat("b", opened, Set.of(), "T", null)).hasMessage("error.run.noItems");
            assertThatThrownBy(() -> repeats.repeat("c", opened, Set.of("A1"), "T", LocalDate.of(2026, 1, 1))).hasMessage("error.run.past");
            rig.as(9);
            assertThatThrownBy(() -> repeats.repeat("d", opened, Set.of("A1"), "T", null)).isInstanceOf(NotFoundException.class);
            assertThat(told).isEmpty();
        });
    }
}
