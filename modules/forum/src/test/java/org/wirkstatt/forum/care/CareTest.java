package org.wirkstatt.forum.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.ReplyWay;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.RetentionRule;
import org.wirkstatt.testkit.TestDatabase;

/** The chain of a question by the clock; it is Thursday, 20 August 2026, noon in Germany. */
class CareTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static ForumThread ask(TestForum t, Board board, List<String> tags) {
        ForumThread thread = t.as(t.asker).get(Posting.class).open(new NewThread(board.id(), ThreadKind.QUESTION, "Wie? " + UUID.randomUUID(), Map.of("text", "Wie geht das?"), tags,
                TestForum.REGION, UUID.randomUUID().toString()));
        assertThat(t.outbox.jobs).containsEntry(thread.ref(), Posting.CARE);
        t.notices.clear();
        t.get("care.BeginCare", Job.class).run(thread.ref());
        return thread;
    }

    private static void pulse(TestForum t) {
        t.as(null).get("care.CarePulse", RecurringWork.class).run();
    }

    private static List<MemberId> told(TestForum t) {
        List<MemberId> told = t.notices.stream().map(Notice::to).toList();
        t.notices.clear();
        return told;
    }

    private static MemberId person(TestForum t, long number, Role role, Place place) {
        MemberId member = t.members.add(number, "Person " + number, "p" + number + "@example.org");
        t.grants.grant(member, role, place, Optional.empty());
        return member;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theBuddyIsAskedAtOnceThenACircleAfter24AndWhoCoordinatesAfter72HoursOfWorkingDays(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            t.grants.grant(t.helper, Role.BUDDY, Place.of(TestForum.ROUND), Optional.empty());
            MemberId alum = person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            MemberId coordinator = person(t, 21, Role.COORDINATOR, Place.of(TestForum.REGION));
            ask(t, t.board(BoardAccess.MEMBERS), List.of());
            assertThat(told(t)).containsExactly(t.helper);
            t.clock.forward(HOUR.multipliedBy(23));
            pulse(t);
            assertThat(told(t)).as("Friday, 11 o'clock").isEmpty();
            t.clock.forward(HOUR);
            pulse(t);
            assertThat(told(t)).as("Friday noon").containsExactlyInAnyOrder(alum, coordinator);
            t.clock.forward(Duration.ofDays(2).plus(HOUR.multipliedBy(47)));
            pulse(t);
            assertThat(told(t)).as("after the weekend, Tuesday 11 o'clock").isEmpty();
            t.clock.forward(HOUR);
            pulse(t);
            assertThat(told(t)).as("Tuesday noon: the coordinator was asked already, so the programme team").containsExactly(t.team);
            t.clock.forward(Duration.ofDays(30));
            pulse(t);
            assertThat(told(t)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsAskedCanAnswerByMail(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            t.grants.grant(t.helper, Role.BUDDY, Place.of(TestForum.ROUND), Optional.empty());
            ForumThread thread = ask(t, t.board(BoardAccess.MEMBERS), List.of());
            String question = String.valueOf(t.get(Posts.class).find(thread, 1).orElseThrow().id());
            assertThat(t.notices).singleElement().satisfies(n -> assertThat(n.answers()).contains(new ReplyWay("forum.post", question)));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAnswerByAnybodyEndsTheChainAndWordsOfWhoAsksDoNot(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            person(t, 21, Role.ALUM, Place.of(TestForum.ROUND));
            Board board = t.board(BoardAccess.MEMBERS);
            ForumThread answered = ask(t, board, List.of());
            ForumThread alone = ask(t, board, List.of());
            t.answer(t.third, answered, "So geht es.");
            t.answer(t.asker, alone, "Niemand?");
            t.notices.clear();
            t.clock.forward(HOUR.multipliedBy(24));
            t.fresh();
            pulse(t);
            assertThat(t.notices).isNotEmpty().allSatisfy(n -> assertThat(n.subject()).isEqualTo(alone.ref().toString()));
            assertThat(t.get(CareService.class).stages(List.of(answered, alone))).containsEntry(answered.id(), CareStage.ONE).containsEntry(alone.id(), CareStage.CIRCLE);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void comingTwiceOrFromTwoNodesAsksNobodyTwice(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            person(t, 21, Role.ALUM, Place.of(TestForum.ROUND));
            ForumThread thread = ask(t, t.board(BoardAccess.MEMBERS), List.of());
            t.get("care.BeginCare", Job.class).run(thread.ref());
            t.clock.forward(HOUR.multipliedBy(24));
            pulse(t);
            t.get(CareService.class).moveOn(thread.id());
            pulse(t);
            assertThat(told(t)).doesNotHaveDuplicates().hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoAnsweredUnderTheSameTagIsAskedFirst(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            for (long i = 20; i < 30; i++) {
                person(t, i, Role.ALUM, Place.of(TestForum.ROUND));
            }
            Board board = t.board(BoardAccess.MEMBERS);
            MemberId knows = new MemberId(27);
            t.answer(knows, ask(t, board, List.of("löten")), "Mit Flussmittel.");
            t.fresh();
            ask(t, board, List.of("löten", "eltern"));
            assertThat(told(t)).containsExactly(knows);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyThoseWhoMayReadAreAskedAndWithoutAnybodyTheProgrammeTeam(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            t.grants.grant(t.asker, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            ask(t, t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.CIRCLE), List.of());
            assertThat(told(t)).as("neither the alum, who may not read, nor who asks").containsExactly(t.team);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHolidayOfTheRegionPutsTheNextStageOff(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            person(t, 21, Role.ALUM, Place.of(TestForum.ROUND));
            t.clock.forward(Duration.between(t.clock.instant(), Instant.parse("2027-05-26T10:00:00Z")));
            ask(t, t.board(BoardAccess.MEMBERS), List.of());
            t.notices.clear();
            t.clock.forward(HOUR.multipliedBy(24));
            pulse(t);
            assertThat(told(t)).as("Corpus Christi in Baden-Württemberg").isEmpty();
            t.clock.forward(HOUR.multipliedBy(24));
            pulse(t);
            assertThat(told(t)).isNotEmpty();
        });
    }

    /** Random questions, answers and times: whoever does not coordinate is asked twice in any seven days at most. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyIsAskedMoreThanTwiceInAnySevenDays(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Random random = new Random(20260820);
            for (long i = 20; i < 24; i++) {
                person(t, i, random.nextBoolean() ? Role.ALUM : Role.BUDDY, Place.of(TestForum.ROUND));
            }
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            Board board = t.board(BoardAccess.MEMBERS);
            Map<MemberId, List<Instant>> asked = new HashMap<>();
            int stages = 0;
            for (int step = 0; step < 60; step++) {
                ForumThread thread = ask(t, board, random.nextBoolean() ? List.of("löten") : List.of());
                if (random.nextInt(3) == 0) {
                    t.answer(new MemberId(20 + random.nextInt(4)), thread, "Antwort");
                }
                pulse(t);
                for (Notice notice : t.notices) {
                    if (notice.kind().equals(CareNotices.CARE)) {
                        asked.computeIfAbsent(notice.to(), m -> new ArrayList<>()).add(t.clock.instant());
                    } else if (notice.kind().equals(CareNotices.WAITS)) {
                        stages++;
                    }
                }
                t.clock.forward(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            }
            assertThat(asked).hasSizeGreaterThan(2);
            assertThat(stages).as("questions that came to the coordination, as the others were asked enough").isPositive();
            asked.forEach((member, times) -> {
                for (int i = Helpers.MOST; i < times.size(); i++) {
                    assertThat(Duration.between(times.get(i - Helpers.MOST), times.get(i))).as("%s", member).isGreaterThanOrEqualTo(Helpers.WINDOW);
                }
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoWasAskedIsHandedOutForgottenOnEraseAndGoneAfterNinetyDays(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId alum = person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            MemberId other = person(t, 21, Role.ALUM, Place.of(TestForum.ROUND));
            ask(t, t.board(BoardAccess.MEMBERS), List.of());
            t.clock.forward(HOUR.multipliedBy(24));
            pulse(t);
            PersonalData data = t.get("privacy.ForumPersonalData", PersonalData.class);
            assertThat(data.export(alum)).anySatisfy(e -> assertThat(e).containsEntry("kind", "asked"));
            data.erase(alum, PersonalData.Contributions.DELETE);
            t.fresh();
            assertThat(data.export(alum)).isEmpty();
            RetentionRule rule = t.get("care.CareRetention", RetentionRule.class);
            Instant before = t.clock.instant().plusSeconds(1);
            assertThat(rule.due(before)).isEqualTo(1);
            assertThat(rule.apply(before)).isEqualTo(1);
            assertThat(data.export(other)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoCoordinatesSeesTheQuestionsWithoutAnswerTheOldestFirstWithTheirAgeInWorkingDays(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId coordinator = person(t, 21, Role.COORDINATOR, Place.of(TestForum.REGION));
            Board board = t.board(BoardAccess.MEMBERS);
            ForumThread old = ask(t, board, List.of());
            t.clock.forward(Duration.ofDays(5));
            ForumThread young = ask(t, board, List.of());
            ForumThread answered = ask(t, board, List.of());
            t.answer(t.third, answered, "So.");
            List<OpenQuestions.Open> open = t.as(coordinator).get(OpenQuestions.class).list();
            assertThat(open).extracting(o -> o.thread().id()).containsExactly(old.id(), young.id());
            assertThat(open.get(0)).extracting(OpenQuestions.Open::workingDays, OpenQuestions.Open::stage, OpenQuestions.Open::own)
                    .containsExactly(3L, CareStage.ONE, true);
            t.as(t.third);
            assertThatThrownBy(() -> t.get(OpenQuestions.class).list())
                    .isInstanceOf(NotAllowedException.class);
        });
    }
}
