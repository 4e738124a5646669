package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.paper.SheetCodes;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class SheetServiceTest {

    private static final List<String> ITEMS = List.of("A1", "R1", "E1", "E2");
    private static final List<String> CODES = List.of("1", "2", "k", "");

    private static void with(TestDatabase.Kind kind, Consumer<RunRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new RunRig(em, new AdjustableClock())));
        }
    }

    private static Map<String, SheetView.Typed> typed(String... codes) {
        List<SheetCodes.Line> lines = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            lines.add(new SheetCodes.Line(ITEMS.get(i), codes[i], codes[i].isEmpty() ? null : "Grund " + ITEMS.get(i) + codes[i]));
        }
        return SheetCodes.read(lines, Samples.catalogue("small-1"));
    }

    /** Printed, typed in, opened: the team sees the same as if everybody had answered by an own link. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsTypedInFromPaperGivesTheSameResultAsAnsweringDirectly(TestDatabase.Kind kind) {
        with(kind, rig -> {
            Random random = new Random(23);
            for (int round = 0; round < 5; round++) {
                long direct = rig.started();
                long paper = rig.started();
                rig.asMember(1).places.leave(Way.toRun(direct));
                rig.places.leave(Way.toRun(paper));
                for (int sheet = 1; sheet <= 4; sheet++) {
                    String[] codes = {"2", CODES.get(random.nextInt(4)), CODES.get(random.nextInt(4)), CODES.get(random.nextInt(4))};
                    rig.asMember(1).sheets.save(paper, sheet, typed(codes), Locale.GERMAN);
                    rig.sheets.finish(paper, sheet);
                    Way way = rig.link(direct, "Person");
                    typed(codes).forEach((item, said) -> rig.asVisitor().answerAs(way, item, said.rating().key(), said.reason()));
                    rig.places.finish(way);
                }
                rig.asMember(1).runs.open(direct);
                rig.runs.open(paper);
                rig.repository.flush();
                TeamView one = rig.meetings.view(Way.toRun(direct)).orElseThrow();
                TeamView other = rig.meetings.view(Way.toRun(paper)).orElseThrow();
                assertThat(other.lines()).isEqualTo(one.lines());
                assertThat(other.people()).isEqualTo(one.people()).isEqualTo(4);
                assertThat(other.differences()).isEqualTo(one.differences());
                assertThat(rig.repository.openedAnswers(rig.repository.find(paper).orElseThrow()))
                        .isEqualTo(rig.repository.openedAnswers(rig.repository.find(direct).orElseThrow()));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSheetIsReadByWhoTypesItOnlyAndByNobodyOnceItIsFinished(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            assertThat(rig.asMember(1).sheets.view(run, 3).state()).isEqualTo(SheetView.State.NEW);
            rig.sheets.save(run, 3, typed("1", "2"), Locale.GERMAN);
            assertThat(rig.sheets.view(run, 3).answers()).isEqualTo(typed("1", "2"));
            rig.sheets.save(run, 3, typed("2", ""), Locale.GERMAN);
            rig.repository.flush();
            assertThat(rig.sheets.view(run, 3).answers()).as("corrected: one changed, one taken away").isEqualTo(typed("2"));
            rig.asMember(2);
            assertThat(rig.sheets.view(run, 3)).isEqualTo(new SheetView(rig.runs.view(run).run(), 3, SheetView.State.OTHER, Map.of()));
            assertThatThrownBy(() -> rig.sheets.save(run, 3, typed("1"), Locale.GERMAN)).hasMessage("error.sheet.other");
            assertThatThrownBy(() -> rig.sheets.finish(run, 3)).hasMessage("error.sheet.other");
            rig.asMember(1).sheets.finish(run, 3);
            assertThat(rig.sheets.view(run, 3).answers()).isEmpty();
            assertThat(rig.sheets.list(run)).containsExactly(new SheetView.Line(3, SheetView.State.DONE));
            assertThatThrownBy(() -> rig.sheets.save(run, 3, typed("1"), Locale.GERMAN)).hasMessage("error.sheet.done");
            assertThat(rig.data.export(new MemberId(1)).toString()).contains("kind=sheet").doesNotContain("Grund");
            rig.asMember(2).sheets.discard(run, 3);
            rig.repository.flush();
            assertThat(rig.sheets.view(run, 3).state()).as("to be typed in anew").isEqualTo(SheetView.State.NEW);
            for (int nowhere : new int[] {0, -1, SheetService.MOST + 1}) {
                assertThatThrownBy(() -> rig.sheets.view(run, nowhere)).isInstanceOf(NotFoundException.class);
            }
            rig.asVisitor();
            assertThatThrownBy(() -> rig.sheets.view(run, 3)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> rig.sheets.save(run, 3, typed("1"), Locale.GERMAN)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> rig.sheets.list(run)).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEmptySheetIsNotFinishedAndNoneIsTakenAfterTheOpening(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            rig.asMember(1).sheets.save(run, 1, Map.of(), Locale.GERMAN);
            assertThatThrownBy(() -> rig.sheets.finish(run, 1)).hasMessage("error.sheet.empty");
            rig.sheets.save(run, 1, typed("1"), Locale.GERMAN);
            rig.sheets.finish(run, 1);
            rig.answerAs(Way.toRun(run), "A1", "2", null);
            rig.places.finish(Way.toRun(run));
            rig.runs.open(run);
            assertThatThrownBy(() -> rig.sheets.save(run, 2, typed("1"), Locale.GERMAN)).hasMessage("error.run.opened");
            assertThatThrownBy(() -> rig.sheets.discard(run, 1)).hasMessage("error.run.opened");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoTypedASheetIsForgottenAndTheSheetStays(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.started();
            rig.asMember(5).sheets.save(run, 1, typed("1"), Locale.GERMAN);
            rig.sheets.save(run, 2, typed("2"), Locale.GERMAN);
            rig.sheets.finish(run, 1);
            rig.data.erase(new MemberId(5), Contributions.DELETE);
            rig.repository.flush();
            assertThat(rig.data.export(new MemberId(5))).isEmpty();
            assertThat(rig.asMember(5).sheets.list(run)).containsExactly(new SheetView.Line(1, SheetView.State.DONE), new SheetView.Line(2, SheetView.State.OTHER));
        });
    }
}
