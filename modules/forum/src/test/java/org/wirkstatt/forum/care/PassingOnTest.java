package org.wirkstatt.forum.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** Whoever was asked for a first answer says 'not me'. */
class PassingOnTest {

    private static ForumThread ask(TestForum t) {
        ForumThread thread = t.as(t.asker).get(Posting.class).open(new NewThread(t.board(BoardAccess.MEMBERS).id(), ThreadKind.QUESTION, "Wie?", Map.of("text", "Wie geht das?"),
                List.of(), TestForum.REGION, "k"));
        t.notices.clear();
        t.get("care.BeginCare", Job.class).run(thread.ref());
        t.fresh();
        return thread;
    }

    private static MemberId person(TestForum t, long number, Role role, Place place) {
        MemberId member = t.members.add(number, "Person " + number, "p" + number + "@example.org");
        t.grants.grant(member, role, place, Optional.empty());
        return member;
    }

    private static List<MemberId> told(TestForum t) {
        List<MemberId> told = t.notices.stream().map(Notice::to).toList();
        t.notices.clear();
        return told;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theNextPersonIsAskedAtOnceOnceAndAtLastWhoCoordinates(Kind kind) {
        TestForum.with(kind, t -> {
            MemberId one = person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            MemberId two = person(t, 21, Role.ALUM, Place.of(TestForum.ROUND));
            ForumThread thread = ask(t);
            assertThat(t.notices.get(0).actions()).startsWith(new Target("forum.notMe", String.valueOf(thread.id())));
            MemberId first = told(t).get(0);
            MemberId second = first.equals(one) ? two : one;
            LinkAction link = t.get("care.NotMeLink", LinkAction.class);
            String subject = String.valueOf(thread.id());
            assertThat(link.question(second, subject, Locale.GERMAN)).as("was not asked").isEmpty();
            assertThat(link.question(first, subject, Locale.GERMAN)).isPresent();
            assertThat(link.perform(first, subject, Locale.GERMAN).path()).isEqualTo(thread.path());
            t.fresh();
            assertThat(told(t)).containsExactly(second);
            link.perform(first, subject, Locale.GERMAN);
            t.get(PassingOn.class).passOn(t.third, thread.id());
            assertThat(told(t)).as("a second click, and somebody who was not asked").isEmpty();
            assertThat(link.question(first, subject, Locale.GERMAN)).isEmpty();
            t.get(PassingOn.class).passOn(second, thread.id());
            t.fresh();
            assertThat(told(t)).as("nobody is left, so the programme team at once").containsExactly(t.team);
            assertThat(t.get(CareService.class).stages(List.of(thread))).containsEntry(thread.id(), CareStage.COORDINATION);
            assertThat(t.get(PassingOn.class).mayPassOn(t.team, thread)).as("their duty").isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thereIsNothingToPassOnOnceSomebodyAnsweredAndNothingForStrangers(Kind kind) {
        TestForum.with(kind, t -> {
            MemberId one = person(t, 20, Role.ALUM, Place.of(TestForum.ROUND));
            person(t, 21, Role.ALUM, Place.of(TestForum.ROUND));
            ForumThread thread = ask(t);
            MemberId first = told(t).get(0);
            t.answer(t.third, thread, "So geht es.");
            t.fresh();
            t.notices.clear();
            PassingOn passing = t.get(PassingOn.class);
            passing.passOn(first, thread.id());
            passing.passOn(one, 777);
            assertThat(told(t)).isEmpty();
            assertThat(t.get("care.NotMeLink", LinkAction.class).question(first, "x", Locale.GERMAN)).isEmpty();
        });
    }
}
