package org.wirkstatt.forum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.NewPost;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.rest.ForumJson.PostJson;
import org.wirkstatt.forum.rest.ForumJson.ThreadJson;
import org.wirkstatt.forum.rest.ForumJson.ThreadsJson;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.testkit.TestDatabase;

class ForumResourceTest {

    private static ForumResource resource(TestForum t) {
        t.put(PublicAddress.class, () -> "https://portal.example");
        return t.get(ForumResource.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everybodyReadsWhatHeOrSheMayReadAndNothingElse(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board open = t.board(BoardAccess.PUBLIC);
            Board members = t.board(BoardAccess.MEMBERS);
            ForumThread closed = t.ask(t.asker, members, "Unter uns");
            ForumThread thread = t.ask(t.asker, open, "Wie gewinnt man Eltern?");
            ForumResource resource = resource(t);
            t.as(null);
            assertThat(resource.boards()).extracting("slug").containsExactly(open.slug());
            ThreadJson json = resource.thread(String.valueOf(thread.id()));
            assertThat(json.author()).isEqualTo("Mika Vorlage");
            assertThat(json.url()).isEqualTo("https://portal.example" + thread.path());
            assertThat(json.kind()).isEqualTo("question");
            for (String id : List.of(String.valueOf(closed.id()), "0", "-1", "1'", "99999999999999999999", "")) {
                assertThatThrownBy(() -> resource.thread(id)).as(id).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> resource.posts(id, null)).as(id).isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(() -> resource.threads(members.slug(), null, null)).isInstanceOf(NotFoundException.class);
            t.as(t.third);
            assertThat(resource.thread(String.valueOf(closed.id())).title()).isEqualTo("Unter uns");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aListGoesOnWhereItEnded(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            for (int i = 1; i <= 5; i++) {
                t.clock.forward(java.time.Duration.ofMinutes(1));
                t.ask(t.asker, board, "Thema " + i);
            }
            ForumResource resource = resource(t);
            ThreadsJson first = resource.threads(board.slug(), null, "2");
            ThreadsJson second = resource.threads(board.slug(), first.next(), "2");
            ThreadsJson third = resource.threads(board.slug(), second.next(), "2");
            assertThat(first.items()).extracting(ThreadJson::title).containsExactly("Thema 5", "Thema 4");
            assertThat(second.items()).extracting(ThreadJson::title).containsExactly("Thema 3", "Thema 2");
            assertThat(third.items()).extracting(ThreadJson::title).containsExactly("Thema 1");
            assertThat(third.next()).isNull();
            assertThatThrownBy(() -> resource.threads(board.slug(), "gestern", null)).isInstanceOf(InvalidForumException.class);
            assertThatThrownBy(() -> resource.threads(board.slug(), null, "101")).isInstanceOf(InvalidForumException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDeletedPostKeepsItsNumberAndTellsNeitherTextNorAuthor(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            Post gone = t.answer(t.helper, thread, "Das war falsch.");
            t.answer(t.third, thread, 2, "Darauf noch eins.");
            t.as(t.helper).get(OwnPosts.class).delete(gone.id());
            t.as(null);
            List<PostJson> items = resource(t).posts(String.valueOf(thread.id()), null).items();
            assertThat(items).extracting(PostJson::no).containsExactly(1, 2, 3);
            assertThat(items.get(1)).extracting(PostJson::text, PostJson::author).containsOnlyNulls();
            assertThat(items.get(2).replyTo()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameRequestTwiceWritesOnceAndTwoPeopleWithTheSameKeyDoNotMeet(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            String body = "{\"kind\":\"discussion\",\"title\":\"Über die Schnittstelle\",\"text\":\"Hallo\",\"tags\":[\"API\"]}";
            Posting posting = t.as(t.asker).get(Posting.class);
            ForumThread opened = posting.open(ForumRequest.of(body).thread(board.id(), ForumRequest.formKey(t.asker, "1")), Origin.REST);
            assertThat(posting.open(ForumRequest.of(body).thread(board.id(), ForumRequest.formKey(t.asker, "1")), Origin.REST)).isSameAs(opened);
            NewPost answer = ForumRequest.of("{\"text\":\"Ja\",\"replyTo\":1}").post(opened.id(), ForumRequest.formKey(t.asker, "1"));
            assertThat(posting.reply(answer)).isSameAs(posting.reply(answer));
            t.as(t.helper);
            ForumThread other = posting.open(ForumRequest.of(body).thread(board.id(), ForumRequest.formKey(t.helper, "1")), Origin.REST);
            assertThat(other.id()).isNotEqualTo(opened.id());
            assertThat(opened.lastNo()).isEqualTo(2);
            t.fresh();
            assertThat(t.get(org.wirkstatt.forum.post.Posts.class).page(opened, 1)).extracting(Post::origin).containsOnly(Origin.REST);
        });
    }

    @Test
    void aRequestIsReadAsItIsDescribed() {
        NewThread thread = ForumRequest.of("{\"kind\":\"question\",\"title\":\"T\",\"text\":\"x\",\"tags\":[\"Eltern\",\"#löten\"],\"region\":7}").thread(1, null);
        assertThat(thread.kind()).isEqualTo(ThreadKind.QUESTION);
        assertThat(thread.answers()).containsEntry("text", "x");
        assertThat(thread.tags()).containsExactly("eltern", "löten");
        assertThat(thread.region()).isEqualTo(TestForum.REGION);
        assertThat(ForumRequest.formKey(new MemberId(1), "ä".repeat(200))).hasSizeLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{\"kind\":\"question\",", "{\"kind\":7,\"title\":\"x\",\"text\":\"y\"}", "{\"kind\":\"poll\"}", "{}",
        "{\"kind\":\"question\",\"tags\":\"a\"}", "{\"kind\":\"question\",\"tags\":[1]}", "{\"kind\":\"question\",\"region\":\"7\"}",
        "{\"kind\":\"question\",\"region\":-1}", "{\"kind\":\"question\",\"region\":1.5}", "{\"kind\":\"question\",\"region\":99999999999999999999}",
        "{\"kind\":\"question\",\"title\":{}}"})
    void anythingElseIsRefusedWithASentenceAndNeverAFault(String body) {
        assertThatThrownBy(() -> ForumRequest.of(body).thread(1, null)).isInstanceOf(InvalidForumException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyIdempotencyKeyIsRefused(String key) {
        assertThatThrownBy(() -> ForumRequest.formKey(new MemberId(1), key)).isInstanceOf(InvalidForumException.class);
        assertThatThrownBy(() -> ForumRequest.formKey(new MemberId(1), "x".repeat(201))).isInstanceOf(InvalidForumException.class);
        assertThat(ForumRequest.formKey(new MemberId(1), null)).isNull();
    }
}
