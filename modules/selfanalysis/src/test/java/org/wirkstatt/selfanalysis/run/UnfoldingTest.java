package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

/** In a workshop a criterion is seen by nobody before it is unfolded, and afterwards exactly the answers that were counted then, for good. */
class UnfoldingTest {

    private static final List<String> ITEMS = List.of("A1", "R1", "E1", "E2");
    private static final int HISTORIES = 40;
    private static final int STEPS = 40;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whateverHappensNoPathShowsALevelBeforeItsCriterionIsUnfoldedAndNoneChangesAfterwards(TestDatabase.Kind kind) {
        int[] unfolded = new int[2];
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            for (int seed = 0; seed < HISTORIES; seed++) {
                Random random = new Random(seed);
                db.run(em -> new History(new RunRig(em, new AdjustableClock()), random, unfolded).play());
            }
        }
        assertThat(unfolded[0]).as("criteria that were unfolded").isGreaterThan(HISTORIES);
        assertThat(unfolded[1]).as("runs that were opened afterwards").isGreaterThan(HISTORIES / 10);
    }

    /** What should be true, kept beside the portal: who sits where, who said what, what was counted. */
    private static final class History {

        private static final class Person {
            private final Way way;
            private final Map<String, String> words = new HashMap<>();
            private boolean in;
            private boolean finished;
            private int sheet;

            Person(Way way, boolean in) {
                this.way = way;
                this.in = in;
            }

            boolean counts() {
                return in || finished;
            }
        }

        private final RunRig rig;
        private final Random random;
        private final int[] reached;
        private final List<Person> people = new ArrayList<>();
        private final Map<String, List<String>> shown = new TreeMap<>();
        private final long run;
        private int word;

        History(RunRig rig, Random random, int[] reached) {
            this.rig = rig;
            this.random = random;
            this.reached = reached;
            run = rig.started();
            people.add(new Person(Way.toRun(run), false));
            people.add(new Person(rig.link(run, "von fern"), false));
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                Person person = people.get(random.nextInt(people.size()));
                as(person);
                switch (random.nextInt(12)) {
                    case 0, 1 -> arrive();
                    case 2, 3, 4, 5 -> answer(person);
                    case 6 -> finishOrGoOn(person);
                    case 7 -> leave(person);
                    case 8, 9, 10 -> unfold();
                    default -> disperseOrEnter(person);
                }
                rig.repository.flush();
                check();
            }
            open();
            rig.asMember(1).runs.delete(run);
        }

        private void as(Person person) {
            if (person.way.run() == null) {
                rig.asVisitor();
            } else {
                rig.asMember(1);
            }
        }

        private void arrive() {
            if (people.size() > 7) {
                return;
            }
            if (random.nextInt(4) == 0) {
                Person typed = new Person(Way.toRun(run), false);
                typed.sheet = people.size() + 1;
                typed.words.putAll(sealedItems().collect(Collectors.toMap(item -> item, item -> next())));
                if (!typed.words.isEmpty() && rig.asMember(1).sheets.view(run, typed.sheet).state() == SheetView.State.NEW) {
                    rig.sheets.save(run, typed.sheet, typed.words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                            said -> new SheetView.Typed(Rating.level(1), said.getValue()))), Locale.GERMAN);
                    people.add(typed);
                }
            } else {
                people.add(new Person(rig.asVisitor().rooms.admit(run, random.nextBoolean() ? "Wer" : " ", Locale.GERMAN), true));
            }
        }

        private Stream<String> sealedItems() {
            return ITEMS.stream().filter(item -> !shown.containsKey(item));
        }

        private String next() {
            return "geheim-" + word++ + ".";
        }

        private void answer(Person person) {
            String item = ITEMS.get(random.nextInt(ITEMS.size()));
            String said = next();
            String level = String.valueOf(1 + random.nextInt(2));
            if (person.sheet > 0 || person.finished) {
                return;
            }
            if (shown.containsKey(item)) {
                assertThatThrownBy(() -> rig.answerAs(person.way, item, level, said)).hasMessage("error.run.unfolded");
            } else {
                rig.answerAs(person.way, item, level, said);
                person.words.put(item, said);
            }
        }

        private void finishOrGoOn(Person person) {
            if (person.sheet > 0) {
                if (!person.finished) {
                    rig.sheets.finish(run, person.sheet);
                    person.finished = true;
                }
            } else if (person.finished) {
                rig.places.goOn(person.way);
                person.finished = false;
            } else if (!person.words.isEmpty()) {
                rig.places.finish(person.way);
                person.finished = true;
            }
        }

        private void leave(Person person) {
            if (person.way.run() != null && person.sheet == 0) {
                return;
            }
            if (person.sheet > 0) {
                rig.sheets.discard(run, person.sheet);
            } else {
                rig.places.leave(person.way);
            }
            people.remove(person);
        }

        private void unfold() {
            String item = ITEMS.get(random.nextInt(ITEMS.size()));
            List<String> counted = people.stream().filter(Person::counts).filter(p -> p.words.containsKey(item)).map(p -> p.words.get(item)).sorted().toList();
            rig.asMember(2);
            if (shown.containsKey(item) || counted.size() >= 2) {
                rig.rooms.unfold(run, item);
                shown.putIfAbsent(item, counted);
                reached[0]++;
            } else {
                assertThatThrownBy(() -> rig.rooms.unfold(run, item)).hasMessage("error.workshop.tooFew");
            }
        }

        private void disperseOrEnter(Person person) {
            if (random.nextInt(8) == 0) {
                rig.asMember(1).rooms.disperse(run);
                people.forEach(p -> p.in = false);
            } else if (person.sheet == 0 && rig.places.view(person.way).begun()) {
                rig.rooms.enter(person.way);
                person.in = true;
            }
        }

        private void check() {
            rig.asMember(2);
            Way member = Way.toRun(run);
            assertThat(rig.meetings.view(member)).isEmpty();
            AnalysisRun stored = rig.repository.find(run).orElseThrow();
            assertThat(rig.repository.openedAnswers(stored)).isEmpty();
            assertThat(rig.repository.people(stored)).isZero();
            for (String item : ITEMS) {
                RoomView room = rig.rooms.view(member, item);
                if (!shown.containsKey(item)) {
                    assertThat(room.answered()).isEqualTo((int) people.stream().filter(Person::counts).filter(p -> p.words.containsKey(item)).count());
                }
                assertThat(room.itemUnfolded()).isEqualTo(shown.containsKey(item));
                assertThat(room.toString()).doesNotContain("geheim");
                assertThat(rig.repository.openedAnswers(stored, item).stream().map(Answer.Given::reason).sorted().toList()).isEqualTo(shown.getOrDefault(item, List.of()));
                assertThat(rig.meetings.unfolded(member, item).map(view -> view.lines().get(0).reasons())).isEqualTo(java.util.Optional.ofNullable(shown.get(item)));
            }
            assertThat(rig.runs.view(run) + " " + rig.runs.list() + rig.sheets.list(run) + rig.data.export(new MemberId(2))).doesNotContain("geheim");
            for (Person person : people) {
                as(person);
                String seen = person.sheet > 0 ? rig.sheets.view(run, person.sheet).toString()
                        : rig.places.view(person.way) + (person.way.run() == null ? "" : " " + rig.data.export(new MemberId(1)));
                List<String> own = person.sheet > 0 && person.finished ? List.of() : List.copyOf(person.words.values());
                assertThat(java.util.regex.Pattern.compile("geheim-\\d+\\.").matcher(seen).results().map(r -> r.group()).distinct().toList()).isSubsetOf(own);
                if (person.sheet > 0) {
                    assertThat(rig.asMember(2).sheets.view(run, person.sheet).toString()).doesNotContain("geheim");
                }
            }
        }

        private void open() {
            rig.asMember(2);
            if (random.nextBoolean()) {
                rig.runs.await(run, java.time.LocalDate.now(rig.clock));
                rig.forward(1);
            }
            if (rig.runs.view(run).opening() != SealingRule.MAY_OPEN) {
                assertThatThrownBy(() -> rig.runs.open(run)).isInstanceOf(InvalidRunException.class);
                return;
            }
            rig.runs.open(run);
            rig.repository.flush();
            reached[1]++;
            TeamView view = rig.meetings.view(Way.toRun(run)).orElseThrow();
            for (TeamView.Line line : view.lines()) {
                List<String> finished = people.stream().filter(p -> p.finished && p.words.containsKey(line.item())).map(p -> p.words.get(line.item())).sorted().toList();
                assertThat(line.reasons()).as(line.item()).isEqualTo(shown.getOrDefault(line.item(), finished));
                assertThat(line.spread().open()).isNotNegative();
            }
        }
    }

    @Test
    void aWorkshopThatUnfoldedSomethingMayBeOpenedWithoutFinishedPlacesAndOneFinishedPlaceOfSomebodyElseStaysSealed() {
        assertThat(SealingRule.of(0, 0, false, true, true)).isEqualTo(SealingRule.MAY_OPEN);
        assertThat(SealingRule.of(0, 0, false, true, false)).isEqualTo(SealingRule.TOO_FEW);
        assertThat(SealingRule.of(1, 0, false, true, true)).as("somebody is awaited").isEqualTo(SealingRule.WAIT);
        assertThat(SealingRule.of(1, 1, false, false, true)).as("would show one person").isEqualTo(SealingRule.TOO_FEW);
        assertThat(SealingRule.mayUnfold(1)).isFalse();
        assertThat(SealingRule.mayUnfold(2)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsErasedAfterTheUnfoldingLeavesNoNameAndNoSealedAnswer(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> {
                RunRig rig = new RunRig(em, new AdjustableClock());
                long run = rig.started();
                rig.asMember(1).rooms.enter(Way.toRun(run));
                rig.answerAs(Way.toRun(run), "A1", "1", "gezeigt");
                rig.answerAs(Way.toRun(run), "R1", "1", "versiegelt");
                Way guest = rig.as(77).rooms.admit(run, "Ana", Locale.GERMAN);
                rig.answerAs(guest, "A1", "2", "auch gezeigt");
                rig.asMember(1).rooms.unfold(run, "A1");
                assertThat(rig.data.export(new MemberId(77)).toString()).contains("auch gezeigt").contains("Ana").doesNotContain("versiegelt");
                rig.data.erase(new MemberId(1), Contributions.ANONYMISE);
                rig.repository.flush();
                assertThat(rig.data.export(new MemberId(1))).isEmpty();
                TeamView view = rig.asMember(2).meetings.unfolded(Way.toRun(run), "A1").orElseThrow();
                assertThat(view.lines().get(0).reasons()).containsExactly("auch gezeigt", "gezeigt");
                assertThat(rig.runs.view(run).seats()).extracting(RunView.SeatLine::name).containsExactlyInAnyOrder("Ana", null);
                rig.data.erase(new MemberId(77), Contributions.DELETE);
                assertThat(rig.asMember(2).meetings.unfolded(Way.toRun(run), "A1").orElseThrow().lines().get(0).reasons()).containsExactly("gezeigt");
            });
        }
    }
}
