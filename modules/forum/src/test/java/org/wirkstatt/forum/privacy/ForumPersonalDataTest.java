package org.wirkstatt.forum.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.follow.BookmarkService;
import org.wirkstatt.forum.follow.FollowLevel;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.post.Acceptance;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.TestDatabase;

class ForumPersonalDataTest {

    /** Mika asks, Bao answers and names Mika, Mika chooses, follows and bookmarks. */
    private static ForumThread scene(TestForum t) {
        ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Mikas Frage");
        Post answer = t.answer(t.helper, thread, "@Mika Vorlage: so");
        t.as(t.asker).get(Acceptance.class).accept(thread.id(), 2);
        t.get(FollowService.class).followThread(thread.id(), FollowLevel.ALL);
        t.get(BookmarkService.class).set(answer.id(), LocalDate.now(t.clock).plusDays(3));
        t.answer(t.asker, thread, "Danke von Mika");
        return thread;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCopyHasEveryKindOfThing(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            scene(t);
            assertThat(t.get(ForumPersonalData.class).export(t.asker)).extracting(e -> e.get("kind")).containsExactlyInAnyOrder("thread", "post", "post",
                    "reading", "follow", "bookmark", "mention");
            assertThat(t.get(ForumPersonalData.class).export(t.third)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anonymisedTextsStayWithoutTheirAuthorAndWithoutTheNameInOtherTexts(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = scene(t);
            t.get(ForumPersonalData.class).erase(t.asker, Contributions.ANONYMISE);
            t.fresh();
            assertThat(t.get(ForumPersonalData.class).export(t.asker)).isEmpty();
            List<Post> posts = t.get(Posts.class).page(thread, 1);
            assertThat(posts).extracting(Post::author).containsExactly(null, t.helper, null);
            assertThat(posts).extracting(Post::text).containsExactly("Wie geht das?", "@" + PersonalData.FORMER_MEMBER + ": so", "Danke von Mika");
            assertThat(t.history.list(posts.get(1).ref())).extracting(Revision::text).as("nor in earlier texts")
                    .containsExactly("@" + PersonalData.FORMER_MEMBER + ": so");
            ForumThread left = t.get(Threads.class).find(thread.id()).orElseThrow();
            assertThat(left.title()).isEqualTo("Mikas Frage");
            assertThat(left.acceptedBy()).isNull();
            assertThat(left.acceptedNo()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void deletedTextsLeaveNumberedMarksAndTheAnswersOfOthers(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = scene(t);
            t.get(ForumPersonalData.class).erase(t.asker, Contributions.DELETE);
            t.fresh();
            List<Post> posts = t.get(Posts.class).page(thread, 1);
            assertThat(posts).extracting(Post::isShown).containsExactly(false, true, false);
            assertThat(posts).extracting(Post::text).containsExactly("", "@" + PersonalData.FORMER_MEMBER + ": so", "");
            assertThat(t.history.list(posts.get(0).ref())).isEmpty();
            ForumThread left = t.get(Threads.class).find(thread.id()).orElseThrow();
            assertThat(left.title()).doesNotContain("Mika");
            assertThat(left.posts()).isEqualTo(1);
        });
    }
}
