package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

/** Answers of others are seen by nobody before the opening, and afterwards only those that were finished. */
class SealingTest {

    private static final List<String> ITEMS = List.of("A1", "R1", "E1", "E2");
    private static final int HISTORIES = 40;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whateverHappensNoQueryAndNoViewGivesASealedAnswer(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            for (int seed = 0; seed < HISTORIES; seed++) {
                Random random = new Random(seed);
                AdjustableClock clock = new AdjustableClock();
                db.run(em -> history(new RunRig(em, clock), random));
            }
        }
    }

    private static void history(RunRig rig, Random random) {
        long run = rig.started();
        // as if somebody had found a way to agree before the opening
        rig.repository.find(run).orElseThrow().contribute(rig.clock.instant());
        rig.repository.flush();
        rig.runs.await(run, random.nextBoolean() ? null : LocalDate.now(rig.clock).plusDays(random.nextInt(3)));
        List<Way> ways = new ArrayList<>(List.of(Way.toRun(run)));
        int links = random.nextInt(3);
        for (int i = 0; i < links; i++) {
            ways.add(rig.link(run, "Gast " + i));
        }
        boolean[] finished = new boolean[ways.size()];
        for (int step = 0; step < 12; step++) {
            int who = random.nextInt(ways.size());
            rig.asMember(who == 0 ? 1 : 100 + who);
            if (random.nextInt(4) > 0 && !finished[who]) {
                rig.answerAs(ways.get(who), ITEMS.get(random.nextInt(4)), String.valueOf(1 + random.nextInt(2)), "geheim-" + who + "-" + step);
            } else if (!rig.places.view(ways.get(who)).answers().isEmpty()) {
                rig.places.finish(ways.get(who));
                finished[who] = true;
            }
            rig.repository.flush();
            sealed(rig, run, ways);
            if (random.nextInt(5) == 0) {
                rig.forward(1);
            }
        }
        rig.asMember(1);
        int count = count(finished);
        SealingRule rule = rig.runs.view(run).opening();
        if (rule == SealingRule.MAY_OPEN) {
            rig.runs.open(run);
            rig.repository.flush();
            TeamView view = rig.meetings.view(Way.toRun(run)).orElseThrow();
            assertThat(view.people()).isEqualTo(count);
            assertThat(count >= 2 || count == 1 && finished[0]).isTrue();
            for (int who = 0; who < finished.length; who++) {
                if (!finished[who]) {
                    assertThat(view.toString()).as("not finished").doesNotContain("geheim-" + who + "-");
                }
            }
        } else {
            assertThatThrownBy(() -> rig.runs.open(run)).isInstanceOf(InvalidRunException.class);
            sealed(rig, run, ways);
        }
        rig.runs.delete(run);
    }

    /** Nobody gets anything of others, by whatever way: members, whoever started it, people in the team. */
    private static void sealed(RunRig rig, long run, List<Way> ways) {
        assertThat(rig.repository.openedAnswers(rig.repository.find(run).orElseThrow())).isEmpty();
        assertThat(rig.contributions.counts()).isEmpty();
        for (int who = 0; who < ways.size(); who++) {
            rig.asMember(who == 0 ? 1 : 100 + who);
            String seen = rig.places.view(ways.get(who)) + " " + rig.meetings.view(ways.get(who)) + rig.data.export(new MemberId(who == 0 ? 1 : 100 + who));
            if (who == 0) {
                seen += rig.runs.view(run) + " " + rig.runs.list();
            }
            for (int other = 0; other < ways.size(); other++) {
                if (other != who) {
                    assertThat(seen).doesNotContain("geheim-" + other + "-");
                }
            }
        }
        rig.asMember(2);
        assertThat(rig.runs.view(run) + " " + rig.runs.list() + rig.meetings.view(Way.toRun(run))).doesNotContain("geheim");
        assertThatThrownBy(() -> rig.meetings.agree(run, "A1", 0, null, "x", null)).isInstanceOf(InvalidRunException.class);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    @Test
    void whoeverStartedARunCannotReadTheOneOtherPersonAlone() {
        assertThat(SealingRule.of(1, 1, false, false, false)).isEqualTo(SealingRule.TOO_FEW);
        assertThat(SealingRule.of(3, 1, true, false, false)).isEqualTo(SealingRule.TOO_FEW);
        assertThat(SealingRule.of(3, 2, false, false, false)).isEqualTo(SealingRule.WAIT);
        assertThat(SealingRule.of(3, 2, true, false, false)).isEqualTo(SealingRule.MAY_OPEN);
        assertThat(SealingRule.of(2, 2, false, false, false)).isEqualTo(SealingRule.MAY_OPEN);
        assertThat(SealingRule.of(1, 1, false, true, false)).isEqualTo(SealingRule.MAY_OPEN);
        assertThat(SealingRule.of(1, 0, true, true, false)).isEqualTo(SealingRule.TOO_FEW);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nothingChangesAfterTheOpening(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> {
                RunRig rig = new RunRig(em, new AdjustableClock());
                long run = rig.started();
                Way own = Way.toRun(run);
                rig.answerAs(own, "A1", "1", null);
                rig.places.finish(own);
                assertThatThrownBy(() -> rig.places.answer(own, "A1", Rating.level(2), null)).hasMessage("error.run.finished");
                rig.places.goOn(own);
                rig.places.answer(own, "A1", Rating.level(2), null);
                rig.places.finish(own);
                rig.runs.open(run);
                assertThatThrownBy(() -> rig.places.answer(own, "A1", Rating.level(1), null)).hasMessage("error.run.opened");
                assertThatThrownBy(() -> rig.places.goOn(own)).hasMessage("error.run.opened");
                assertThatThrownBy(() -> rig.link(run, "Spät")).hasMessage("error.run.opened");
                assertThatThrownBy(() -> rig.meetings.view(Way.byLink("geraten"))).isInstanceOf(NotFoundException.class);
            });
        }
    }
}
