package org.wirkstatt.forum.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.attachment.TestFiles;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.moderation.Decision;
import org.wirkstatt.forum.moderation.Ground;
import org.wirkstatt.forum.moderation.Moderation;
import org.wirkstatt.forum.moderation.Statement;
import org.wirkstatt.forum.moderation.Undoing;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

/** Who gets a file at its address, at this moment. */
class DownloadsTest {

    private static final Statement WHY = new Statement(Ground.RULES, "Nr. 2 der Regeln", "Zeigt ein Kind.");

    private static Optional<Downloads.Found> get(TestForum t, MemberId who, PostFile file) {
        t.fresh();
        return t.as(who).get(Downloads.class).find(file.id(), file.name());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileOfAClosedCircleIsForTheCircleOnlyAndForNobodyWhoLeftIt(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board circle = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            t.grants.grant(t.helper, Role.BUDDY, Place.of(TestForum.ROUND), Optional.empty());
            ForumThread thread = t.ask(t.asker, circle, "Unter uns");
            PostFile file = TestFiles.choose(t, t.asker, "liste.pdf", TestFiles.PDF);
            assertThat(get(t, t.asker, file)).as("while the form is open").isPresent();
            assertThat(get(t, t.helper, file)).as("of somebody else").isEmpty();
            TestFiles.answer(t, t.asker, thread, "Hier", file);
            assertThat(get(t, t.helper, file).orElseThrow().isPublic()).isFalse();
            for (MemberId stranger : new MemberId[] {null, t.third}) {
                assertThat(get(t, stranger, file)).isEmpty();
            }
            t.grants.revoke(t.helper, Role.BUDDY, Place.of(TestForum.ROUND));
            assertThat(get(t, t.helper, file)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileOfAPublicBoardIsForEverybodyUnderItsOwnNameUntilItsPostIsDeleted(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile file = TestFiles.choose(t, t.helper, "plan.pdf", TestFiles.PDF);
            Post post = TestFiles.answer(t, t.helper, thread, "Hier", file);
            assertThat(get(t, null, file).orElseThrow().isPublic()).isTrue();
            assertThat(t.get(Downloads.class).find(file.id(), "anders.pdf")).isEmpty();
            assertThat(t.get(Downloads.class).find(999_999, "plan.pdf")).isEmpty();
            t.as(t.helper).get(OwnPosts.class).delete(post.id());
            assertThat(get(t, null, file)).isEmpty();
            assertThat(get(t, t.helper, file)).isEmpty();
            t.as(t.helper).get(OwnPosts.class).restore(post.id());
            assertThat(get(t, null, file)).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theFilesOfAHiddenPostAreForModeratorsOnlyUntilTheDecisionIsUndone(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId moderator = t.members.add(70, "Mo Deration", "mo@example.org");
            t.grants.grant(moderator, Role.MODERATOR, Grant.everywhere(Role.MEMBER).place(), Optional.empty());
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile file = TestFiles.choose(t, t.helper, "plan.pdf", TestFiles.PDF);
            PostFile picture = TestFiles.picture(t, t.helper, "foto.png", TestFiles.PNG);
            Post post = TestFiles.answer(t, t.helper, thread, "Hier ![Kind](" + picture.path() + ")", file);
            Decision hidden = t.as(moderator).get(Moderation.class).hidePost(post.id(), WHY);
            for (PostFile one : new PostFile[] {file, picture}) {
                assertThat(get(t, null, one)).isEmpty();
                assertThat(get(t, t.helper, one)).isEmpty();
                assertThat(get(t, moderator, one).orElseThrow().isPublic()).isFalse();
            }
            t.as(moderator).get(Undoing.class).undo(hidden.id());
            assertThat(get(t, null, file)).isPresent();
            assertThat(get(t, null, picture)).isPresent();
            t.as(moderator).get(Moderation.class).hideThread(thread.id(), WHY);
            assertThat(get(t, null, file)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPictureThatModerationTakesOutOfATextIsGoneAndComesBackWithTheText(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            MemberId moderator = t.members.add(70, "Mo Deration", "mo@example.org");
            t.grants.grant(moderator, Role.MODERATOR, Grant.everywhere(Role.MEMBER).place(), Optional.empty());
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            PostFile picture = TestFiles.picture(t, t.helper, "foto.png", TestFiles.PNG);
            Post post = TestFiles.answer(t, t.helper, thread, "Hier ![Kind](" + picture.path() + ")");
            long version = t.get(Posts.class).find(post.id()).orElseThrow().version();
            Decision edited = t.as(moderator).get(Moderation.class).editPost(post.id(), version, "Hier", WHY);
            assertThat(get(t, null, picture)).isEmpty();
            t.as(moderator).get(Undoing.class).undo(edited.id());
            assertThat(get(t, null, picture)).isPresent();
        });
    }
}
