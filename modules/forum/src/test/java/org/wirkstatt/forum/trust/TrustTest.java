package org.wirkstatt.forum.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

class TrustTest {

    private static final String LINKS = "Siehe https://a.example, [dort](https://b.example) und www.c.example";

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFreshAccountSetsTwoLinksAndTheRefusalStandsAtTheField(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId fresh = t.members.add(5, "Neu Hier", "neu@example.org");
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            assertThatThrownBy(() -> t.answer(fresh, thread, LINKS)).isInstanceOfSatisfying(InvalidForumException.class, e -> {
                assertThat(e.field()).isEqualTo("text");
                assertThat(e.messageKey()).isEqualTo("error.freshLinks");
            });
            assertThat(thread.lastNo()).isEqualTo(1);
            Post post = t.answer(fresh, thread, "https://a.example und [hier](/regionen), ![Bild](https://b.example/x.png)");
            assertThatThrownBy(() -> t.get(OwnPosts.class).edit(post.id(), post.version(), LINKS, "")).hasMessage("error.freshLinks");
            assertThatThrownBy(() -> t.answer(fresh, thread, "![a](/a) ![b](/b)")).hasMessage("error.freshImages");
            NewThread form = new NewThread(thread.boardId(), ThreadKind.DISCUSSION, "Neu", Map.of("text", LINKS), List.of(), null, "k");
            assertThatThrownBy(() -> t.get(Posting.class).open(form)).isInstanceOfSatisfying(InvalidForumException.class,
                    e -> assertThat(e.field()).isEqualTo("text"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRoleInAPlaceLiftsTheLimitsAndDaysVisitedDoNot(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId fresh = t.members.add(5, "Neu Hier", "neu@example.org");
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            t.answer(fresh, thread, "Hallo");
            t.clock.forward(Duration.ofDays(400));
            assertThatThrownBy(() -> t.answer(fresh, thread, LINKS)).hasMessage("error.freshLinks");
            t.grants.grant(fresh, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            assertThatCode(() -> t.answer(fresh, thread, LINKS)).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aVoucherOfAnAlumLiftsTheLimitsUntilItIsTakenBack(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId fresh = t.members.add(5, "Neu Hier", "neu@example.org");
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Trust trust = t.get(Trust.class);
            assertThatThrownBy(() -> trust.vouch(fresh)).isInstanceOf(NotAllowedException.class);
            t.grants.grant(t.helper, Role.ALUM, Place.of(TestForum.ROUND), Optional.empty());
            t.as(t.helper);
            assertThatThrownBy(() -> trust.vouch(t.helper)).hasMessage("error.voucherSelf");
            assertThatThrownBy(() -> trust.vouch(new MemberId(99))).isInstanceOf(NotFoundException.class);
            trust.vouch(fresh);
            trust.vouch(fresh);
            assertThat(trust.isFresh(fresh)).isFalse();
            assertThat(t.audited).containsOnlyOnce("vouched");
            t.answer(fresh, thread, LINKS);
            t.as(t.helper).get(Trust.class).withdraw(fresh);
            assertThat(trust.isFresh(fresh)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFreshAccountWritesTenPostsAnHourAndOthersSixty(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId fresh = t.members.add(5, "Neu Hier", "neu@example.org");
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            for (int i = 0; i < 10; i++) {
                t.answer(fresh, thread, "Antwort " + i);
                t.clock.forward(Duration.ofMinutes(1));
            }
            assertThatThrownBy(() -> t.answer(fresh, thread, "Elfte")).isInstanceOfSatisfying(InvalidForumException.class, e -> {
                assertThat(e.messageKey()).isEqualTo("error.freshTooFast");
                assertThat(e.faults().get(0).argument()).isEqualTo(51L);
            });
            t.clock.forward(Duration.ofMinutes(50));
            assertThatCode(() -> t.answer(fresh, thread, "Elfte")).doesNotThrowAnyException();
            for (int i = 0; i < 60; i++) {
                t.answer(t.helper, thread, "Viel " + i);
            }
            assertThatThrownBy(() -> t.answer(t.helper, thread, "Zu viel")).hasMessage("error.tooFast");
        });
    }
}
