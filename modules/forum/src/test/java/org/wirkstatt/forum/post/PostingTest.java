package org.wirkstatt.forum.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

class PostingTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aThreadOpensWithItsFirstPostMadeOfTheAnswersOfTheForm(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.MEMBERS);
            ForumThread thread = t.as(t.asker).get(Posting.class).open(new NewThread(board.id(), ThreadKind.QUESTION, "Wie  einladen?",
                    Map.of("text", "Wen fragen?", "tried", "Drei Mails"), List.of("einladung"), TestForum.REGION, "k"));
            t.fresh();
            Post first = t.get(Posts.class).page(thread, 1).get(0);
            assertThat(first.no()).isEqualTo(1);
            assertThat(first.text()).isEqualTo("Wen fragen?\n\n## Was haben Sie schon versucht?\n\nDrei Mails");
            ForumThread read = t.get(Threads.class).get(thread.id());
            assertThat(read.title()).isEqualTo("Wie einladen?");
            assertThat(read.path()).isEqualTo("/forum/thema/" + thread.id() + "-wie-einladen");
            assertThat(t.get(Threads.class).tags(List.of(read))).containsEntry(thread.id(), List.of("einladung"));
            assertThat(t.get(Boards.class).get(board.id())).extracting(Board::threads, Board::posts).containsExactly(1L, 1L);
            assertThat(t.outbox.changed).contains(first.ref(), thread.ref());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFormThatComesTwicePostsOnce(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            NewThread form = new NewThread(t.board(BoardAccess.PUBLIC).id(), ThreadKind.DISCUSSION, "Doppelt", Map.of("text", "Einmal"), List.of(), null, "k1");
            Posting posting = t.as(t.asker).get(Posting.class);
            ForumThread thread = posting.open(form);
            assertThat(posting.open(form)).isEqualTo(thread);
            NewPost answer = new NewPost(thread.id(), null, "Auch einmal", Origin.WEB, "k2");
            assertThat(posting.reply(answer)).isEqualTo(posting.reply(answer));
            assertThat(thread.lastNo()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFormThatTheBrowserOpenedAnewAndFilledInPostsOnceTooButTheSameWordsLaterAreANewPost(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            ForumThread thread = t.ask(t.asker, board, "Zurück und noch einmal");
            assertThat(t.ask(t.asker, board, "Zurück und noch einmal")).isEqualTo(thread);
            assertThat(t.ask(t.asker, board, "Etwas anderes")).isNotEqualTo(thread);
            Post answer = t.answer(t.helper, thread, "Danke");
            assertThat(t.answer(t.helper, thread, "Danke")).isEqualTo(answer);
            assertThat(t.answer(t.helper, thread, 1, "Danke").no()).isEqualTo(3);
            assertThat(t.answer(t.helper, thread, "Danke").no()).as("something was written in between").isEqualTo(4);
            t.clock.forward(Duration.ofMinutes(11));
            assertThat(t.answer(t.helper, thread, "Danke").no()).as("later").isEqualTo(5);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void numbersStayWhenAPostIsDeletedAndTheDeletedOneLeavesAMark(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            ForumThread thread = t.ask(t.asker, board, "Frage");
            Post second = t.answer(t.helper, thread, "Falsch");
            Post third = t.answer(t.third, thread, 2, "Stimmt nicht");
            t.as(t.helper).get(OwnPosts.class).delete(second.id());
            t.fresh();
            List<Post> posts = t.get(Posts.class).page(t.get(Threads.class).get(thread.id()), 1);
            assertThat(posts).extracting(Post::no).containsExactly(1, 2, 3);
            assertThat(posts).extracting(Post::isShown).containsExactly(true, false, true);
            assertThat(posts.get(2).replyTo()).isEqualTo(2);
            assertThat(Posts.path(thread, third.no())).endsWith("#nr-3");
            assertThat(t.get(Threads.class).get(thread.id()).posts()).isEqualTo(2);
            assertThat(t.get(Boards.class).get(board.id()).posts()).isEqualTo(2);
            t.get(OwnPosts.class).restore(second.id());
            assertThat(t.get(Posts.class).find(second.id()).orElseThrow().isShown()).isTrue();
            assertThat(t.answer(t.third, thread, "Weiter").no()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theTextOfADeletedPostGoesAfterThirtyDaysAndCannotComeBack(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post post = t.answer(t.helper, thread, "Versehen");
            t.as(t.helper).get(OwnPosts.class).delete(post.id());
            DeletedPosts rule = t.get(DeletedPosts.class);
            assertThat(rule.due(t.clock.instant().minus(Duration.ofDays(30)))).isZero();
            t.clock.forward(Duration.ofDays(31));
            assertThat(rule.due(t.clock.instant().minus(Duration.ofDays(30)))).isEqualTo(1);
            assertThat(rule.apply(t.clock.instant().minus(Duration.ofDays(30)))).isEqualTo(1);
            t.fresh();
            t.get(OwnPosts.class).restore(post.id());
            assertThat(t.get(Posts.class).find(post.id()).orElseThrow()).satisfies(p -> {
                assertThat(p.isShown()).isFalse();
                assertThat(p.text()).isEmpty();
            });
            assertThat(t.history.list(post.ref())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditKeepsTheFormerTextInTheHistory(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post post = t.answer(t.helper, thread, "Erst so");
            OwnPosts posting = t.get(OwnPosts.class);
            long version = post.version();
            posting.edit(post.id(), version, "Dann so", "Zahl berichtigt");
            assertThat(t.get(Posts.class).revisions(post.id())).extracting(Revision::text).containsExactly("Dann so", "Erst so");
            assertThat(t.get(Posts.class).find(post.id()).orElseThrow().editedAt()).isEqualTo(t.clock.instant());
            assertThatThrownBy(() -> posting.edit(post.id(), version, "Noch anders", "")).isInstanceOf(EditConflictException.class);
            assertThat(posting.edit(post.id(), version, "Dann so", "").text()).isEqualTo("Dann so");
            t.as(t.asker);
            assertThatThrownBy(() -> posting.edit(post.id(), post.version(), "Fremd", "")).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> posting.delete(post.id())).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLockedThreadRefusesAnswersAndEdits(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post post = t.answer(t.helper, thread, "Antwort");
            t.get(Threads.class).lock(thread.id()).lock(t.clock.instant());
            assertThatThrownBy(() -> t.answer(t.helper, thread, "Zu spät")).isInstanceOfSatisfying(ThreadLockedException.class,
                    e -> assertThat(e.field()).isEqualTo("text"));
            assertThatThrownBy(() -> t.get(OwnPosts.class).edit(post.id(), post.version(), "Auch nicht", "")).isInstanceOf(ThreadLockedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoMayNotReadMayNotAnswerOrLearnThatThereIsAThread(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board circle = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            ForumThread thread = t.ask(t.asker, circle, "Unter uns");
            assertThatThrownBy(() -> t.answer(t.third, thread, "Neugierig")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> t.ask(t.third, circle, "Auch rein")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> t.get(Threads.class).get(thread.id())).isInstanceOf(NotFoundException.class);
            t.as(null);
            assertThatThrownBy(() -> t.get(Posting.class).reply(new NewPost(thread.id(), null, "x", Origin.WEB, null))).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void announcementsAreForThoseWhoMayAnnounce(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            NewThread form = new NewThread(board.id(), ThreadKind.ANNOUNCEMENT, "Treffen", Map.of("text", "Kommt alle"), List.of(), null, "k");
            assertThatThrownBy(() -> t.as(t.asker).get(Posting.class).open(form)).isInstanceOf(InvalidForumException.class).hasMessage("error.announce");
            assertThat(t.as(t.team).get(Posting.class).open(form).kind()).isEqualTo(ThreadKind.ANNOUNCEMENT);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theAskerAndWhoCoordinatesTheRegionChooseTheHelpfulAnswer(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.MEMBERS);
            ForumThread thread = t.ask(t.asker, board, "Frage");
            t.answer(t.helper, thread, "So geht es");
            Acceptance answers = t.get(Acceptance.class);
            assertThatThrownBy(() -> answers.accept(thread.id(), 2)).isInstanceOf(NotAllowedException.class);
            t.as(t.asker);
            assertThatThrownBy(() -> answers.accept(thread.id(), 1)).isInstanceOf(NotFoundException.class);
            answers.accept(thread.id(), 2);
            assertThat(thread.acceptedNo()).isEqualTo(2);
            assertThat(thread.acceptedBy()).isEqualTo(t.asker);
            t.grants.grant(t.third, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            t.as(t.third).get(Acceptance.class).accept(thread.id(), null);
            assertThat(thread.acceptedNo()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theFirstAnswerIsThatOfSomebodyElse(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            t.answer(t.asker, thread, "Nachtrag");
            assertThat(thread.firstAnswerAt()).isNull();
            t.clock.forward(Duration.ofHours(3));
            t.answer(t.helper, thread, "Antwort");
            assertThat(thread.firstAnswerAt()).isEqualTo(t.clock.instant());
        });
    }
}
