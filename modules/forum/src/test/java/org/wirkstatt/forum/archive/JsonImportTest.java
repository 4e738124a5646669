package org.wirkstatt.forum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirkstatt.forum.archive.TestArchive.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.testkit.TestDatabase.Kind;

class JsonImportTest {

    private static String file(String threads) {
        return "{\"format\": \"wirkstatt-forum\", \"version\": 1, \"exportedBy\": {\"name\": [\"altes Forum\"]}, \"threads\": [" + threads + "]}";
    }

    /** The example that the documentation shows. */
    private static String example() {
        try {
            String page = Files.readString(Path.of("../../docs/import-format.md"));
            return page.substring(page.indexOf("```json\n{\n  \"format\"") + 8).split("\n```")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theExampleOfTheDocumentationIsTakenOver(Kind kind) {
        with(kind, t -> {
            ArchiveImport done = t.run(t.look(example()));
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.findings()).isEqualTo(new Findings(2, 1, 2, 2, 1, 0, 0));
            ForumThread thread = t.threads().get(0);
            assertThat(thread.kind()).isEqualTo(ThreadKind.QUESTION);
            assertThat(t.forum.get(org.wirkstatt.forum.thread.Threads.class).tags(List.of(thread)).get(thread.id())).containsExactlyInAnyOrder("raum", "eltern");
            assertThat(t.posts(thread)).extracting(Post::replyTo).containsExactly(null, 1);
            assertThat(t.posts(thread).get(0).author()).isEqualTo(t.forum.asker);
            assertThat(t.mark(t.posts(thread).get(1)).name()).isEqualTo("Kim Fremd");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachEntryThatBreaksARuleIsNamedAndTheOthersAreTaken(Kind kind) {
        with(kind, t -> {
            String at = "\"at\": \"2019-05-03T10:15:00Z\"";
            ArchiveImport looked = t.look(file("{\"title\": \"A\", \"posts\": [{\"id\": \"1\", \"text\": \"ohne Datum\"}, {\"id\": \"2\", \"at\": \"gestern\", \"text\": \"x\"},"
                    + "{" + at + ", \"text\": \"ohne Kennung\"}, 7, {\"id\": \"5\", " + at + "}, {\"id\": \"6\", " + at + ", \"text\": \"" + "![x](/y) ".repeat(500) + "\"},"
                    + "{\"id\": \"7\", " + at + ", \"text\": \"" + "> ".repeat(9) + "tief\"}, {\"id\": \"8\", " + at + ", \"text\": \"<script>alert(1)</script> gut\"}]},"
                    + "{\"posts\": [{\"id\": \"9\", " + at + ", \"text\": \"ohne Titel\"}]}, {\"title\": \"leer\", \"posts\": []}"));
            assertThat(t.problems(looked)).containsExactly("1 NO_DATE", "2 BAD_DATE", "3 NO_ID", "4 BAD_ENTRY", "5 EMPTY", "6 MANY_IMAGES", "7 DEEP_QUOTE", "9 NO_TITLE", "10 BAD_ENTRY");
            assertThat(t.run(looked).written()).isEqualTo(1);
            assertThat(t.texts(t.threads().get(0))).containsExactly("<script>alert(1)</script> gut");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileThatIsBrokenSomewhereIsNotTakenAtAll(Kind kind) {
        with(kind, t -> {
            String good = file("{\"title\": \"A\", \"posts\": [{\"id\": \"1\", \"at\": \"2019-05-03T10:15:00Z\", \"text\": \"gut\"}]}");
            ArchiveImport cut = t.look(good.substring(0, good.length() - 3) + "\n\n,");
            assertThat(cut.state()).isEqualTo(ImportState.UNREADABLE);
            assertThat(cut.fault()).isEqualTo(Reason.NOT_JSON);
            assertThat(cut.faultDetail()).isEqualTo("3");
            assertThat(t.look("{}").fault()).isEqualTo(Reason.OTHER_FORMAT);
            assertThat(t.look("{\"format\": \"anderes\", \"version\": 1, \"threads\": []}").fault()).isEqualTo(Reason.OTHER_FORMAT);
            assertThat(t.look("{\"threads\": []}").fault()).isEqualTo(Reason.OTHER_FORMAT);
            assertThat(t.look(file("[".repeat(5000))).fault()).isEqualTo(Reason.NOT_JSON);
            assertThat(t.look(file("")).fault()).isEqualTo(Reason.NO_ENTRIES);
            assertThat(t.problems(t.look(good.replace("gut", "fünf").getBytes(StandardCharsets.ISO_8859_1), true))).containsExactly("1 BAD_ENCODING");
            assertThat(t.threads()).isEmpty();
        });
    }
}
