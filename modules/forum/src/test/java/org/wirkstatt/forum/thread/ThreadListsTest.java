package org.wirkstatt.forum.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.testkit.TestDatabase;

class ThreadListsTest {

    private static final int THREADS = 25;
    private static final int SIZE = 4;

    /** Pages of a list put together are all threads that the reader may see, the latest first, each once. */
    private static List<Long> all(TestForum t, java.util.function.Function<Optional<Before>, ThreadList> page) {
        List<Long> ids = new ArrayList<>();
        for (Optional<Before> from = Optional.empty();;) {
            t.fresh();
            ThreadList list = page.apply(from);
            list.threads().forEach(thread -> ids.add(thread.id()));
            if (list.next().isEmpty()) {
                return ids;
            }
            from = Before.parse(list.next().get().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theNewestThreadsOfAllBoardsComeInTheirOrderWhateverBoardTheyStandIn(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Random random = new Random(7);
            List<Board> boards = IntStream.range(0, 4).mapToObj(i -> t.board(i == 3 ? BoardAccess.MEMBERS : BoardAccess.PUBLIC)).toList();
            List<ForumThread> made = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                made.add(t.ask(t.asker, boards.get(random.nextInt(boards.size())), "Frage " + i));
                if (random.nextBoolean()) {
                    t.clock.forward(Duration.ofHours(2));
                    t.answer(t.helper, made.get(random.nextInt(made.size())), "Antwort " + i);
                }
                t.clock.forward(Duration.ofHours(1));
            }
            t.get(Threads.class).lock(made.get(5).id()).hide(t.clock.instant());
            t.fresh();
            List<ForumThread> now = made.stream().map(thread -> t.get(Threads.class).find(thread.id()).orElseThrow()).filter(thread -> !thread.isHidden())
                    .sorted(Comparator.comparing(ForumThread::lastPostAt).thenComparing(ForumThread::id).reversed()).toList();
            List<Long> forVisitors = now.stream().filter(thread -> thread.boardId() != boards.get(3).id()).map(ForumThread::id).toList();
            t.as(null);
            assertThat(all(t, from -> t.get(Threads.class).newest(from, SIZE))).isEqualTo(forVisitors);
            assertThat(all(t, from -> t.get(Threads.class).ofBoard(boards.get(0), from, SIZE)))
                    .isEqualTo(now.stream().filter(thread -> thread.boardId() == boards.get(0).id()).map(ForumThread::id).toList());
            t.as(t.third);
            assertThat(all(t, from -> t.get(Threads.class).newest(from, SIZE))).isEqualTo(now.stream().map(ForumThread::id).toList());
        });
    }
}
