package org.wirkstatt.forum.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.testkit.TestDatabase;

class PollsTest {

    private static Post question(TestForum t) {
        ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Wann?");
        return t.get(Posts.class).find(thread, 1).orElseThrow();
    }

    private static List<PollOption> options(TestForum t, Post post) {
        t.fresh();
        return t.get(Polls.class).find(post.id()).orElseThrow().options();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChoiceReplacesTheFormerOneAndIsCountedOnce(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = question(t);
            Polls polls = t.get(Polls.class);
            polls.add(post.id(), new NewPoll(PollKind.SINGLE, "Wie lang?", List.of("60 Minuten", " ", "90 Minuten", "90 Minuten"), null));
            List<PollOption> options = options(t, post);
            assertThat(options).extracting(PollOption::text).containsExactly("60 Minuten", "90 Minuten");
            t.as(t.helper);
            polls.vote(post.id(), Map.of(options.get(0).id(), Choice.YES));
            polls.vote(post.id(), Map.of(options.get(1).id(), Choice.YES));
            t.as(t.third);
            polls.vote(post.id(), Map.of(options.get(1).id(), Choice.YES));
            assertThat(options(t, post)).extracting(PollOption::yesVotes).containsExactly(0, 2);
            assertThat(polls.find(post.id()).orElseThrow().poll().voters()).isEqualTo(2);
            assertThat(polls.find(post.id()).orElseThrow().own()).containsOnlyKeys(options.get(1).id());
            polls.vote(post.id(), Map.of());
            assertThat(options(t, post)).extracting(PollOption::yesVotes).containsExactly(0, 1);
            assertThat(polls.find(post.id()).orElseThrow().poll().voters()).isEqualTo(1);
            assertThatThrownBy(() -> polls.vote(post.id(), Map.of(options.get(0).id(), Choice.YES, options.get(1).id(), Choice.YES)))
                    .isInstanceOf(InvalidForumException.class).hasMessage("error.pollChoice");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDateIsFoundWithDaysThatFitOrFitIfNeededUntilTheLastDayIsOver(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = question(t);
            Polls polls = t.get(Polls.class);
            LocalDate today = LocalDate.now(t.clock);
            assertThatThrownBy(() -> polls.add(post.id(), new NewPoll(PollKind.DATE, "Wann?", List.of("morgen", "2027-01-02"), null)))
                    .isInstanceOf(InvalidForumException.class).hasMessage("error.pollDays");
            polls.add(post.id(), new NewPoll(PollKind.DATE, "Wann?", List.of("2027-01-02", "2027-01-03"), today));
            List<PollOption> options = options(t, post);
            t.as(t.helper);
            polls.vote(post.id(), Map.of(options.get(0).id(), Choice.YES, options.get(1).id(), Choice.MAYBE));
            assertThat(options(t, post)).extracting(PollOption::yesVotes, PollOption::maybeVotes)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0), org.assertj.core.groups.Tuple.tuple(0, 1));
            t.clock.forward(Duration.ofDays(1));
            assertThatThrownBy(() -> polls.vote(post.id(), Map.of())).isInstanceOf(InvalidForumException.class).hasMessage("error.pollClosed");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyTheAuthorOfThePostAsksAndOneOptionIsNoPoll(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = question(t);
            Polls polls = t.get(Polls.class);
            NewPoll form = new NewPoll(PollKind.SEVERAL, "Was?", Collections.nCopies(5, "eins"), null);
            assertThatThrownBy(() -> polls.add(post.id(), form)).isInstanceOf(InvalidForumException.class).hasMessage("error.pollOptions");
            t.as(t.helper);
            assertThatThrownBy(() -> polls.add(post.id(), form)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void reactionsAreCountedOncePerPersonAndNotForOneself(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Post post = question(t);
            Reactions reactions = t.get(Reactions.class);
            assertThatThrownBy(() -> reactions.set(post.id(), Set.of(ReactionKind.THANKS))).isInstanceOf(NotAllowedException.class);
            t.as(t.helper);
            reactions.set(post.id(), Set.of(ReactionKind.THANKS, ReactionKind.TRY));
            reactions.set(post.id(), Set.of(ReactionKind.THANKS));
            t.as(t.third);
            reactions.set(post.id(), Set.of(ReactionKind.THANKS));
            assertThat(reactions.counts(List.of(post))).isEqualTo(Map.of(post.id(), Map.of(ReactionKind.THANKS, 2L)));
            assertThat(reactions.own(post.id())).containsExactly(ReactionKind.THANKS);
            reactions.forget(t.third);
            assertThat(reactions.counts(List.of(post))).isEqualTo(Map.of(post.id(), Map.of(ReactionKind.THANKS, 1L)));
            assertThat(reactions.export(t.third)).isEmpty();
        });
    }
}
