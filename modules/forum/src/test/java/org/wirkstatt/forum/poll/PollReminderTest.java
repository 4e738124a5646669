package org.wirkstatt.forum.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.follow.FollowLevel;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** Before a poll ends, and votes by links in mails. */
class PollReminderTest {

    private static Post poll(TestForum t, Board board, LocalDate closesOn, String... options) {
        ForumThread thread = t.ask(t.asker, board, "Wann? " + options.length);
        Post post = t.get(Posts.class).find(thread, 1).orElseThrow();
        t.get(Polls.class).add(post.id(), new NewPoll(PollKind.SINGLE, "Wie lang?", List.of(options), closesOn));
        t.fresh();
        return post;
    }

    private static void follow(TestForum t, MemberId who, Post post, FollowLevel level) {
        t.as(who).get(FollowService.class).followThread(post.threadId(), level);
    }

    private static List<PollOption> options(TestForum t, Post post) {
        t.fresh();
        return t.get(Polls.class).find(post.id()).orElseThrow().options();
    }

    private static void pulse(TestForum t) {
        t.as(null).get(PollPulse.class).run();
        t.fresh();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoFollowsAndHasNotVotedIsToldOnceADayBeforeTheEnd(Kind kind) {
        TestForum.with(kind, t -> {
            Post post = poll(t, t.board(BoardAccess.MEMBERS), LocalDate.now(t.clock).plusDays(4), "60 Minuten", "90 Minuten");
            follow(t, t.helper, post, FollowLevel.ALL);
            follow(t, t.third, post, FollowLevel.ALL);
            follow(t, t.team, post, FollowLevel.ANSWERS);
            List<PollOption> options = options(t, post);
            t.as(t.third).get(Polls.class).vote(post.id(), Map.of(options.get(0).id(), Choice.YES));
            t.notices.clear();
            pulse(t);
            assertThat(t.notices).as("too early").isEmpty();
            t.clock.forward(Duration.ofDays(4));
            pulse(t);
            pulse(t);
            assertThat(t.notices).extracting(Notice::to).containsExactly(t.helper);
            assertThat(t.notices.get(0).path()).isEqualTo(post.path() + "/abstimmen");
            assertThat(t.notices.get(0).actions()).containsExactly(new Target("forum.vote", String.valueOf(options.get(0).id())), new Target("forum.vote", String.valueOf(options.get(1).id())));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ofAPollThatEndsTodayNobodyIsRemindedAndOneWithManyOptionsHasNoLinks(Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.MEMBERS);
            Post shortOne = poll(t, board, LocalDate.now(t.clock), "ja", "nein");
            follow(t, t.helper, shortOne, FollowLevel.ALL);
            pulse(t);
            assertThat(t.notices).extracting(Notice::subject).doesNotContain(shortOne.ref().toString());
            Post large = poll(t, board, LocalDate.now(t.clock).plusDays(3), "1", "2", "3", "4", "5", "6");
            follow(t, t.helper, large, FollowLevel.ALL);
            t.notices.clear();
            t.clock.forward(Duration.ofDays(3));
            pulse(t);
            assertThat(t.notices).singleElement().satisfies(n -> assertThat(n.actions()).isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLinkVotesForThePersonWhileThePollIsOpenAndOnlyIfThePersonMayRead(Kind kind) {
        TestForum.with(kind, t -> {
            Post post = poll(t, t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.MEMBERS), LocalDate.now(t.clock).plusDays(4), "60 Minuten", "90 Minuten");
            List<PollOption> options = options(t, post);
            LinkAction link = t.as(null).get("poll.VoteLink", LinkAction.class);
            String first = String.valueOf(options.get(0).id());
            assertThat(link.label(first, Locale.GERMAN)).isEqualTo("Stimmen für: 60 Minuten");
            assertThat(link.question(t.helper, first, Locale.GERMAN).orElseThrow()).contains("Wie lang?").contains("60 Minuten");
            link.perform(t.helper, first, Locale.GERMAN);
            link.perform(t.helper, first, Locale.GERMAN);
            link.perform(t.helper, String.valueOf(options.get(1).id()), Locale.GERMAN);
            t.as(t.helper);
            assertThat(options(t, post)).extracting(PollOption::yesVotes).containsExactly(0, 1);
            assertThat(link.question(new MemberId(999), first, Locale.GERMAN)).as("no account").isEmpty();
            assertThatThrownBy(() -> link.perform(new MemberId(999), first, Locale.GERMAN)).isInstanceOf(NotFoundException.class);
            assertThat(link.question(t.helper, "0", Locale.GERMAN)).isEmpty();
            assertThat(link.question(t.helper, "x", Locale.GERMAN)).isEmpty();
            t.clock.forward(Duration.ofDays(6));
            assertThat(link.question(t.helper, first, Locale.GERMAN)).as("over").isEmpty();
            assertThatThrownBy(() -> link.perform(t.helper, first, Locale.GERMAN)).isInstanceOf(InvalidForumException.class).hasMessage("error.pollClosed");
        });
    }
}
