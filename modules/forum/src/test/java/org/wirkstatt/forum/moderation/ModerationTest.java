package org.wirkstatt.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Acceptance;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase;

class ModerationTest {

    private static final Statement REASONS = new Statement(Ground.RULES, "Keine Beleidigungen", "Der Satz beleidigt eine Person.");

    /** A thread with a question of Mika, two answers of Bao and one of Noa; two moderators, of whom the first acts. */
    private static final class Scene {
        private final TestForum t;
        private final Board board;
        private final ForumThread thread;
        private final Post second;
        private final MemberId moderator;
        private final MemberId other;

        private Scene(TestForum t) {
            this.t = t;
            board = t.board(BoardAccess.PUBLIC);
            thread = t.ask(t.asker, board, "Frage");
            second = t.answer(t.helper, thread, "Nr. 2");
            t.answer(t.third, thread, 2, "Nr. 3 auf 2");
            t.answer(t.helper, thread, 3, "Nr. 4 auf 3");
            moderator = moderator(20);
            other = moderator(21);
            t.notices.clear();
            t.mails.clear();
            t.as(moderator);
            t.fresh();
        }

        private MemberId moderator(long id) {
            MemberId member = t.members.add(id, "Moderation " + id, "m" + id + "@example.org");
            t.grants.grant(member, Role.MODERATOR, Grant.everywhere(Role.MODERATOR).place(), Optional.empty());
            return member;
        }

        private Moderation moderation() {
            return t.get(Moderation.class);
        }

        private Post post(long id) {
            t.fresh();
            return t.get(Posts.class).find(id).orElseThrow();
        }

        private ForumThread thread(long id) {
            t.fresh();
            return t.get(Threads.class).find(id).orElseThrow();
        }

        private List<Integer> numbers(long threadId) {
            return t.get(Posts.class).page(thread(threadId), 1).stream().map(Post::no).toList();
        }

        private long[] counts(long boardId) {
            t.fresh();
            Board now = t.get(Boards.class).find(boardId).orElseThrow();
            return new long[] {now.threads(), now.posts()};
        }
    }

    private static void in(TestDatabase.Kind kind, Consumer<Scene> test) {
        TestForum.with(kind, t -> test.accept(new Scene(t)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHiddenPostLeavesANumberedMarkWithTheRuleAndItsAuthorGetsTheReasons(TestDatabase.Kind kind) {
        in(kind, s -> {
            Decision decision = s.moderation().hidePost(s.second.id(), REASONS);
            assertThat(s.numbers(s.thread.id())).containsExactly(1, 2, 3, 4);
            assertThat(s.post(s.second.id()).isShown()).isFalse();
            assertThat(s.t.get(Marks.class).hidden(List.of(s.post(s.second.id()))).get(s.second.id()).source()).isEqualTo("Keine Beleidigungen");
            assertThat(s.counts(s.board.id())).containsExactly(1, 3);
            assertThat(s.t.notices).singleElement().extracting(Notice::to, Notice::path).containsExactly(s.t.helper, decision.path());
            assertThat(s.t.mails).singleElement().satisfies(m -> {
                assertThat(m.to()).isEqualTo("bao@example.org");
                assertThat(m.body()).contains("Keine Beleidigungen", "Der Satz beleidigt eine Person.", "Ein Mensch hat entschieden", "Einspruch",
                        "https://portal.example.org" + decision.path());
            });
            assertThat(s.t.audited).contains("hidePost");
            assertThatThrownBy(() -> s.moderation().hidePost(s.second.id(), REASONS)).hasMessage("error.doneAlready");
            assertThat(s.t.as(s.t.helper).get(Appeals.class).get(decision.id()).decision().facts()).isEqualTo(REASONS.facts());
            assertThatThrownBy(() -> s.t.as(s.t.third).get(Appeals.class).get(decision.id())).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutReasonsNothingIsLimitedAndOnlyModeratorsDecideButNotAboutThemselves(TestDatabase.Kind kind) {
        in(kind, s -> {
            assertThatThrownBy(() -> s.moderation().hideThread(s.thread.id(), new Statement(null, " ", ""))).isInstanceOfSatisfying(
                    InvalidForumException.class, e -> assertThat(e.faults()).extracting("field").containsExactly("ground", "source", "facts"));
            Post own = s.t.answer(s.moderator, s.thread, "Von mir");
            assertThatThrownBy(() -> s.moderation().dismiss(own.id(), "")).hasMessage("error.ownContribution");
            s.t.as(s.t.third);
            assertThatThrownBy(() -> s.moderation().hidePost(s.second.id(), REASONS)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> s.t.get(Rearranging.class).move(s.thread.id(), s.board.id(), "")).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> s.t.get(Undoing.class).undo(1)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditShowsThatItHappenedAndWhatWasTakenOutIsReadByModeratorsOnly(TestDatabase.Kind kind) {
        in(kind, s -> {
            s.t.as(s.moderator);
            assertThatThrownBy(() -> s.moderation().editPost(s.second.id(), 77, "Neu", REASONS)).isInstanceOf(EditConflictException.class);
            long version = s.post(s.second.id()).version();
            Decision decision = s.moderation().editPost(s.second.id(), version, "Nr. 2 ohne Telefonnummer", REASONS);
            assertThat(s.post(s.second.id()).editedAt()).isEqualTo(s.t.clock.instant());
            assertThat(s.t.get(Posts.class).revisions(s.second.id())).hasSize(2);
            s.t.as(s.t.third);
            assertThat(s.t.get(Posts.class).revisions(s.second.id())).singleElement().satisfies(r -> assertThat(r.note()).contains("Keine Beleidigungen"));
            assertThatThrownBy(() -> s.t.get(Posts.class).revisionText(s.second.id(), 1)).isInstanceOf(NotFoundException.class);
            s.t.as(s.other).get(Undoing.class).undo(decision.id());
            assertThat(s.post(s.second.id()).text()).isEqualTo("Nr. 2");
            assertThat(s.t.as(s.t.third).get(Posts.class).revisions(s.second.id())).hasSize(3);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditIsNotUndoneOverALaterOne(TestDatabase.Kind kind) {
        in(kind, s -> {
            Decision decision = s.moderation().editPost(s.second.id(), s.post(s.second.id()).version(), "Gekürzt", REASONS);
            s.t.clock.forward(Duration.ofMinutes(1));
            s.t.as(s.t.helper).get(OwnPosts.class).edit(s.second.id(), s.post(s.second.id()).version(), "Selbst ergänzt", "");
            s.t.as(s.moderator);
            assertThatThrownBy(() -> s.t.get(Undoing.class).undo(decision.id())).hasMessage("error.undoEdited");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everythingIsUndoneWithinThirtyDaysAndNotLater(TestDatabase.Kind kind) {
        in(kind, s -> {
            long id = s.thread.id();
            Decision hidden = s.moderation().hideThread(id, REASONS);
            assertThat(s.thread(id).isHidden()).isTrue();
            assertThat(s.counts(s.board.id())).containsExactly(0, 0);
            s.t.as(s.t.third);
            assertThatThrownBy(() -> s.t.get(Threads.class).get(id)).isInstanceOf(NotFoundException.class);
            s.t.as(s.moderator).get(Undoing.class).undo(hidden.id());
            s.t.get(Undoing.class).undo(hidden.id());
            assertThat(s.counts(s.board.id())).containsExactly(1, 4);
            Decision locked = s.moderation().lockThread(id, REASONS);
            assertThatThrownBy(() -> s.t.answer(s.t.third, s.thread(id), "Noch was")).hasMessage("error.locked");
            s.t.as(s.moderator).get(Undoing.class).undo(locked.id());
            Decision late = s.moderation().lockThread(id, REASONS);
            s.t.clock.forward(Duration.ofDays(30));
            assertThatThrownBy(() -> s.t.get(Undoing.class).undo(late.id())).hasMessage("error.undoTooLate");
            s.moderation().unlockThread(id, "Wieder ruhig");
            assertThat(s.thread(id).isLocked()).isFalse();
            assertThat(s.t.audited).contains("hideThread", "lock", "unlock", "undone");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theRightsOfTheNewBoardHoldAtOnce(TestDatabase.Kind kind) {
        in(kind, s -> {
            Board members = s.t.board(BoardAccess.MEMBERS);
            s.t.outbox.changed.clear();
            Decision decision = s.t.as(s.moderator).get(Rearranging.class).move(s.thread.id(), members.id(), "Passt dort besser");
            assertThat(s.counts(s.board.id())).containsExactly(0, 0);
            assertThat(s.counts(members.id())).containsExactly(1, 4);
            assertThat(s.t.outbox.changed).contains(s.thread.ref(), s.second.ref());
            s.t.as(null);
            assertThatThrownBy(() -> s.t.get(Threads.class).get(s.thread.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> s.t.get(Posts.class).get(s.second.id())).isInstanceOf(NotFoundException.class);
            s.t.as(s.moderator).get(Undoing.class).undo(decision.id());
            assertThat(s.t.as(null).get(Threads.class).get(s.thread.id()).boardId()).isEqualTo(s.board.id());
            assertThat(s.counts(s.board.id())).containsExactly(1, 4);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aThreadIsNotMovedWhereTheModeratorCannotRead(TestDatabase.Kind kind) {
        in(kind, s -> {
            Board circle = s.t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            s.t.as(s.moderator);
            assertThatThrownBy(() -> s.t.get(Rearranging.class).move(s.thread.id(), circle.id(), "")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> s.t.get(Rearranging.class).move(s.thread.id(), s.board.id(), "")).hasMessage("error.sameBoard");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSplitMakesAThreadOfChosenPostsWhoseOldNumbersLeadOn(TestDatabase.Kind kind) {
        in(kind, s -> {
            s.t.as(s.t.asker).get(Acceptance.class).accept(s.thread.id(), 3);
            ForumThread made = s.t.as(s.moderator).get(Rearranging.class).split(s.thread.id(), "3 - 4", "Etwas anderes", "");
            assertThat(s.numbers(s.thread.id())).containsExactly(1, 2);
            assertThat(s.numbers(made.id())).containsExactly(1, 2);
            assertThat(s.t.get(Posts.class).page(s.thread(made.id()), 1)).extracting(Post::replyTo).containsExactly(null, 1);
            assertThat(s.thread(s.thread.id()).acceptedNo()).isNull();
            assertThat(s.thread(made.id())).extracting(ForumThread::posts, ForumThread::author, ForumThread::boardId).containsExactly(2, s.t.third, s.board.id());
            assertThat(s.counts(s.board.id())).containsExactly(2, 4);
            assertThat(s.t.get(Marks.class).moved(s.thread(s.thread.id()), 1)).extracting(Marks.Mark::no, m -> m.there().orElseThrow().post().no())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 1), org.assertj.core.groups.Tuple.tuple(4, 2));
            assertThat(s.t.answer(s.t.third, s.thread(s.thread.id()), "Weiter").no()).isEqualTo(5);
            Decision split = s.t.as(s.moderator).get(Cases.class).thread(s.thread.id()).decisions().get(0);
            s.t.get(Undoing.class).undo(split.id());
            assertThat(s.numbers(s.thread.id())).containsExactly(1, 2, 3, 4, 5);
            assertThat(s.t.get(Posts.class).find(s.thread(s.thread.id()), 4).orElseThrow().replyTo()).isEqualTo(3);
            assertThat(s.thread(s.thread.id())).extracting(ForumThread::posts, ForumThread::acceptedNo).containsExactly(5, 3);
            assertThat(s.counts(s.board.id())).containsExactly(1, 5);
            assertThat(s.t.as(null).get(Marks.class).leadsTo(made.id()).orElseThrow().id()).isEqualTo(s.thread.id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSplitIsRefusedWithASentenceAndNotUndoneOverAnswers(TestDatabase.Kind kind) {
        in(kind, s -> {
            Rearranging rearranging = s.t.get(Rearranging.class);
            for (Map.Entry<String, String> wrong : Map.of("1-2", "error.splitFirst", "9", "error.splitNone", "alle", "error.splitNumbers", "", "error.splitNumbers",
                    "2-999999999999", "error.splitNumbers").entrySet()) {
                assertThatThrownBy(() -> rearranging.split(s.thread.id(), wrong.getKey(), "Titel", "")).as(wrong.getKey()).hasMessage(wrong.getValue());
            }
            assertThatThrownBy(() -> rearranging.split(s.thread.id(), "2", " ", "")).isInstanceOfSatisfying(InvalidForumException.class,
                    e -> assertThat(e.field()).isEqualTo("title"));
            ForumThread made = rearranging.split(s.thread.id(), "2,4", "Neu", "");
            s.t.answer(s.t.third, s.thread(made.id()), "Antwort im neuen Thema");
            Decision split = s.t.as(s.moderator).get(Cases.class).thread(s.thread.id()).decisions().get(0);
            assertThatThrownBy(() -> s.t.get(Undoing.class).undo(split.id())).hasMessage("error.undoAnswered");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMergedThreadLeadsToTheOtherOneAndComesBack(TestDatabase.Kind kind) {
        in(kind, s -> {
            ForumThread twin = s.t.ask(s.t.third, s.board, "Dieselbe Frage");
            s.t.answer(s.t.asker, twin, "Schon gefragt");
            s.t.as(s.moderator);
            assertThatThrownBy(() -> s.t.get(Rearranging.class).merge(twin.id(), twin.id(), "")).hasMessage("error.sameThread");
            Decision decision = s.t.get(Rearranging.class).merge(twin.id(), s.thread.id(), "Doppelt");
            assertThat(s.numbers(s.thread.id())).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(s.thread(twin.id()).isHidden()).isTrue();
            assertThat(s.counts(s.board.id())).containsExactly(1, 6);
            assertThat(s.t.as(null).get(Marks.class).leadsTo(twin.id()).orElseThrow().id()).isEqualTo(s.thread.id());
            s.t.as(s.moderator).get(Undoing.class).undo(decision.id());
            assertThat(s.numbers(twin.id())).containsExactly(1, 2);
            assertThat(s.numbers(s.thread.id())).containsExactly(1, 2, 3, 4);
            assertThat(s.counts(s.board.id())).containsExactly(2, 6);
            assertThat(s.t.as(null).get(Threads.class).get(twin.id()).posts()).isEqualTo(2);
            assertThat(s.t.get(Marks.class).leadsTo(twin.id())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAppealIsDecidedByASecondPersonAndBothSidesLearnIt(TestDatabase.Kind kind) {
        in(kind, s -> {
            Decision decision = s.moderation().hidePost(s.second.id(), REASONS);
            Appeals appeals = s.t.get(Appeals.class);
            assertThatThrownBy(() -> appeals.appeal(decision.id(), "Nicht meins")).isInstanceOf(NotAllowedException.class);
            s.t.as(s.t.helper);
            assertThatThrownBy(() -> appeals.appeal(decision.id(), " ")).isInstanceOf(InvalidForumException.class);
            s.t.notices.clear();
            s.t.mails.clear();
            s.t.clock.forward(Duration.ofDays(150));
            appeals.appeal(decision.id(), "Das war ein Zitat.");
            appeals.appeal(decision.id(), "Das war ein Zitat.");
            assertThat(s.t.notices).extracting(Notice::to).containsExactly(s.other);
            s.t.as(s.moderator);
            assertThat(s.t.get(Cases.class).appealed()).hasSize(1);
            assertThatThrownBy(() -> appeals.decide(decision.id(), false, "Bleibt")).isInstanceOf(NotAllowedException.class);
            s.t.notices.clear();
            s.t.as(s.other);
            assertThatThrownBy(() -> appeals.decide(decision.id(), true, "")).isInstanceOf(InvalidForumException.class);
            appeals.decide(decision.id(), true, "Stimmt, ein Zitat.");
            assertThat(s.post(s.second.id()).isShown()).isTrue();
            assertThat(s.t.notices).extracting(Notice::to).containsExactlyInAnyOrder(s.t.helper, s.moderator);
            assertThat(s.t.mails).extracting(Mail::to).containsExactly("bao@example.org");
            assertThat(s.t.get(Cases.class).appealed()).isEmpty();
            assertThatThrownBy(() -> appeals.decide(decision.id(), false, "Doch nicht")).isInstanceOf(NotAllowedException.class);
            assertThat(s.t.audited).contains("appealGranted");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAppealComesInSixMonthsOrTooLate(TestDatabase.Kind kind) {
        in(kind, s -> {
            Decision decision = s.moderation().lockThread(s.thread.id(), REASONS);
            s.t.clock.forward(Duration.ofDays(185));
            s.t.as(s.t.asker);
            assertThatThrownBy(() -> s.t.get(Appeals.class).appeal(decision.id(), "Zu spät")).hasMessage("error.appealTooLate");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCopyHasReportsDecisionsAndVouchersAndAfterAnErasureNothingLeadsToThePerson(TestDatabase.Kind kind) {
        in(kind, s -> {
            Decision decision = s.moderation().hidePost(s.second.id(), REASONS);
            s.t.as(s.t.helper).get(Appeals.class).appeal(decision.id(), "Das war ein Zitat.");
            s.t.as(s.other).get(Appeals.class).decide(decision.id(), false, "Bleibt");
            s.t.get(org.wirkstatt.forum.trust.Trust.class).vouch(s.t.helper);
            ModerationData data = s.t.get(ModerationData.class);
            assertThat(data.export(s.t.helper)).extracting(e -> e.get("kind")).containsExactly("decision", "voucher");
            assertThat(data.export(s.t.helper).get(0)).containsEntry("appeal", "Das war ein Zitat.").containsEntry("appealAnswer", "Bleibt");
            Set.of(s.t.helper, s.other, s.moderator).forEach(data::forget);
            s.t.fresh();
            assertThat(data.export(s.t.helper)).isEmpty();
            s.t.as(s.moderator(22));
            assertThat(s.t.get(Appeals.class).get(decision.id())).satisfies(c -> {
                assertThat(c.appeal()).isEmpty();
                assertThat(c.decision().facts()).isEmpty();
                assertThat(c.decision().decidedBy()).isNull();
            });
        });
    }
}
