package org.wirkstatt.forum.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.ui.JsonLd;

class ThreadJsonLdTest {

    private static JsonObject describe(TestForum t, ForumThread thread, Board board) {
        t.put(Markdown.class, new Doubles.PlainMarkdown());
        t.put(PublicAddress.class, () -> "https://portal.example");
        return t.get(ThreadJsonLd.class).of(thread, board, t.get(Posts.class).page(thread, 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPublicThreadIsDescribedWithThePostsThatAreShown(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            ForumThread thread = t.ask(t.asker, board, "Wie </script> geht das?");
            Post gone = t.answer(t.helper, thread, "Falsch");
            Post answer = t.answer(t.third, thread, "So </script><script>");
            t.as(t.helper).get(OwnPosts.class).delete(gone.id());
            JsonObject json = describe(t, thread, board);
            assertThat(json.getString("@type")).isEqualTo("DiscussionForumPosting");
            assertThat(json.getString("url")).isEqualTo("https://portal.example" + thread.path());
            assertThat(json.getJsonObject("author").getString("name")).isEqualTo("Mika Vorlage");
            assertThat(json.getString("datePublished")).isEqualTo("2026-08-20T10:00:00Z");
            assertThat(json.getJsonArray("comment")).hasSize(1);
            assertThat(json.getJsonArray("comment").getJsonObject(0).getString("url")).isEqualTo("https://portal.example" + answer.path());
            assertThat(json.getJsonObject("interactionStatistic").getInt("userInteractionCount")).isEqualTo(1);
            assertThat(JsonLd.script(json)).doesNotContain("</script>", "Falsch");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatSearchEnginesShallNotKnowIsNotDescribed(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board members = t.board(BoardAccess.MEMBERS);
            assertThat(describe(t, t.ask(t.asker, members, "Unter uns"), members)).isNull();
            Board open = t.board(BoardAccess.PUBLIC);
            ForumThread thread = t.ask(t.asker, open, "Öffentlich");
            t.as(t.asker).get(OwnPosts.class).delete(t.get(Posts.class).page(thread, 1).get(0).id());
            assertThat(describe(t, thread, open)).as("post no. 1 was deleted").isNull();
        });
    }
}
