package org.wirkstatt.forum.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.YamlContentFiles;

class DemoBoardImportTest {

    private static final Path FOLDER = Path.of("../../content/demo/forum");

    private static DemoBoardImport importer(TestForum t) {
        t.put(ContentFiles.class, new YamlContentFiles());
        DemoBoardImport importer = t.get(DemoBoardImport.class);
        importer.demo = true;
        return importer;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theShippedBoardsComeInOnceWithTheirPeopleAndCounters(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            t.members.add(8, "Noa Probe (neu im Durchgang)", "neu@example.org");
            t.grants.grant(new MemberId(8), Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            DemoBoardImport importer = importer(t);
            Path file = FOLDER.resolve("workshop-zyklus.yaml");
            try {
                assertThat(importer.files(FOLDER)).contains(file).hasSizeGreaterThanOrEqualTo(4);
                assertThat(importer.importFile(file)).isTrue();
                assertThat(importer.importFile(file)).isFalse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            t.as(null).fresh();
            Board board = t.get(Boards.class).get("workshop-zyklus");
            List<ForumThread> threads = t.get(Threads.class).ofBoard(board, Optional.empty(), 10).threads();
            assertThat(board.threads()).isEqualTo(threads.size());
            assertThat(board.posts()).isEqualTo(threads.stream().mapToInt(ForumThread::posts).sum());
            ForumThread solved = threads.stream().filter(thread -> thread.acceptedNo() != null).findFirst().orElseThrow();
            List<Post> posts = t.get(Posts.class).page(solved, 1);
            assertThat(posts).extracting(Post::no).containsExactly(1, 2, 3, 4, 5);
            assertThat(posts).extracting(Post::createdAt).isSorted();
            assertThat(posts.get(0).author().value()).isEqualTo(8);
            assertThat(posts.get(1).author()).as("no account of this name").isNull();
            assertThat(t.outbox.jobs).as("nobody is told").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Kind.class, names = "H2")
    void withoutTheSettingNothingComesIn(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            DemoBoardImport importer = importer(t);
            importer.demo = false;
            try {
                assertThat(Files.isDirectory(FOLDER)).isTrue();
                assertThat(importer.files(FOLDER)).isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
