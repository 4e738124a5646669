package org.wirkstatt.forum.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.follow.FollowService.Why;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase;

class FollowTest {

    private static Map<MemberId, Why> audience(TestForum t, Post post, ForumThread thread, Board board) {
        return t.get(FollowService.class).audience(post, thread, board);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoChoseNothingIsToldOfAnswersOnly(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.MEMBERS);
            ForumThread thread = t.ask(t.asker, board, "Frage");
            Post toAll = t.answer(t.helper, thread, "Antwort an alle");
            assertThat(audience(t, toAll, thread, board)).containsExactlyEntriesOf(Map.of(t.asker, Why.ANSWER));
            Post toHelper = t.answer(t.third, thread, 2, "Antwort auf Nr. 2");
            assertThat(audience(t, toHelper, thread, board)).containsExactlyEntriesOf(Map.of(t.helper, Why.ANSWER));
            assertThat(audience(t, t.answer(t.asker, thread, "Danke"), thread, board)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLevelOfTheThreadCountsMoreThanThatOfTheBoardAndNothingMeansNothing(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.MEMBERS);
            FollowService follows = t.get(FollowService.class);
            t.as(t.third);
            follows.followBoard(board.id(), FollowLevel.ALL);
            ForumThread thread = t.ask(t.asker, board, "Frage");
            assertThat(audience(t, t.answer(t.helper, thread, "Eins"), thread, board)).containsOnlyKeys(t.asker, t.third);
            t.as(t.third);
            follows.followThread(thread.id(), FollowLevel.NOTHING);
            assertThat(follows.level(thread)).isEqualTo(FollowLevel.NOTHING);
            t.as(t.asker);
            follows.followThread(thread.id(), FollowLevel.NOTHING);
            assertThat(audience(t, t.answer(t.helper, thread, "@Mika Vorlage, zwei"), thread, board)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoMayNotReadAnyMoreIsNotTold(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board circle = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            t.grants.grant(t.helper, Role.BUDDY, Place.of(TestForum.ROUND), Optional.empty());
            ForumThread thread = t.ask(t.asker, circle, "Unter uns");
            t.get(FollowService.class).followThread(thread.id(), FollowLevel.ALL);
            Post post = t.answer(t.helper, thread, "Antwort");
            t.grants.revoke(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND));
            t.get(TellReaders.class).run(post.ref());
            assertThat(t.notices).isEmpty();
            assertThatThrownBy(() -> t.as(t.asker).get(FollowService.class).followThread(thread.id(), FollowLevel.ALL)).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNamedPersonOfTheThreadIsToldAndAStrangerIsNot(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.MEMBERS);
            ForumThread thread = t.ask(t.asker, board, "Frage");
            t.answer(t.helper, thread, "Ich schaue");
            Post post = t.answer(t.third, thread, "@Bao Beispiel, und @Pascal Probe? Auch x@Mika Vorlage.");
            assertThat(audience(t, post, thread, board)).containsExactlyInAnyOrderEntriesOf(Map.of(t.helper, Why.MENTION, t.asker, Why.ANSWER));
            ((Job) t.get(TellReaders.class)).run(post.ref());
            assertThat(t.notices).extracting(Notice::to, n -> n.kind().id(), Notice::path).containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple(t.helper, "mention", post.path()), org.assertj.core.groups.Tuple.tuple(t.asker, "answer", post.path()));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aBookmarkRemindsOnceInTheMorningOfItsDay(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post post = t.answer(t.helper, thread, "Merken");
            BookmarkService bookmarks = t.as(t.asker).get(BookmarkService.class);
            LocalDate today = LocalDate.now(t.clock);
            assertThatThrownBy(() -> bookmarks.set(post.id(), today)).isInstanceOf(InvalidForumException.class).hasMessage("error.remindOn");
            bookmarks.set(post.id(), today.plusDays(9));
            bookmarks.set(post.id(), today.plusDays(2));
            assertThat(bookmarks.list()).hasSize(1);
            Reminders reminders = t.get(Reminders.class);
            t.clock.forward(Duration.ofDays(1));
            reminders.run();
            assertThat(t.notices).isEmpty();
            t.clock.forward(Duration.ofDays(1));
            reminders.run();
            reminders.run();
            assertThat(t.notices).singleElement().satisfies(n -> assertThat(n.path()).isEqualTo(post.path()));
            bookmarks.remove(post.id());
            assertThat(bookmarks.list()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoLeavesTheCoordinationHandsOnWhatIsFollowedInTheRegionOnly(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board region = t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.MEMBERS);
            Board other = t.board(BoardAccess.MEMBERS);
            FollowService follows = t.as(t.asker).get(FollowService.class);
            follows.followBoard(region.id(), FollowLevel.ALL);
            follows.followBoard(other.id(), FollowLevel.ALL);
            ForumHandover handover = t.get(ForumHandover.class);
            assertThat(handover.things(t.asker, TestForum.REGION)).singleElement().satisfies(thing -> assertThat(thing.path()).isEqualTo(region.path()));
            assertThat(handover.handOver(t.asker, t.helper, TestForum.REGION)).isEqualTo(1);
            t.fresh();
            assertThat(handover.things(t.asker, TestForum.REGION)).isEmpty();
            assertThat(t.as(t.helper).get(FollowService.class).level(region)).isEqualTo(FollowLevel.ALL);
            assertThat(t.as(t.asker).get(FollowService.class).level(other)).isEqualTo(FollowLevel.ALL);
        });
    }
}
