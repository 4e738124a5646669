package org.wirkstatt.forum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.testkit.TestDatabase;

/** What is unread and what changed, against a plain model, through random visits, posts and edits. */
class UnreadTest {

    private static final int STEPS = 120;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void unreadIsExactlyWhatWasNeverShownAndChangedIsWhatWasEditedSinceTheLastVisit(TestDatabase.Kind kind) {
        for (long seed = 1; seed <= (kind == TestDatabase.Kind.H2 ? 8 : 2); seed++) {
            long s = seed;
            TestForum.with(kind, t -> check(t, new Random(s), "seed " + s));
        }
    }

    private static void check(TestForum t, Random random, String seed) {
        ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
        ReadingService reading = t.get(ReadingService.class);
        Posts posts = t.get(Posts.class);
        Set<Integer> shown = new TreeSet<>();
        Set<Integer> editedSinceVisit = new TreeSet<>();
        boolean visited = false;
        for (int step = 0; step < STEPS; step++) {
            t.clock.forward(Duration.ofMinutes(31));
            String at = seed + ", step " + step;
            switch (random.nextInt(4)) {
                case 0, 1 -> t.answer(t.asker, thread, "Antwort " + step);
                case 2 -> {
                    Post post = posts.find(thread, 1 + random.nextInt(thread.lastNo())).orElseThrow();
                    t.as(t.asker).get(OwnPosts.class).edit(post.id(), post.version(), "Neue Fassung " + step, "");
                    editedSinceVisit.add(post.no());
                }
                default -> {
                    Optional<Reading> before = reading.find(t.helper, thread);
                    assertThat(before.map(Reading::read).orElse(ReadRanges.NONE).count()).as(at).isEqualTo(shown.size());
                    if (visited) {
                        assertThat(posts.changedSince(thread, before.orElseThrow().since(t.clock.instant()))).as(at).extracting(Post::no)
                                .containsExactlyElementsOf(editedSinceVisit);
                    }
                    int page = 1 + random.nextInt(Posts.pages(thread));
                    int from = (page - 1) * Posts.PAGE + 1;
                    reading.saw(t.helper, thread, from, from + Posts.PAGE - 1, before);
                    for (int n = from; n <= Math.min(from + Posts.PAGE - 1, thread.lastNo()); n++) {
                        shown.add(n);
                    }
                    editedSinceVisit.clear();
                    visited = true;
                }
            }
            int unread = thread.lastNo() - shown.size();
            assertThat(reading.find(t.helper, thread).map(r -> r.unread(thread.lastNo())).orElse(thread.lastNo())).as(at).isEqualTo(unread);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPostThatComesWhileAPageIsBuiltIsNotMarkedAsRead(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            t.get(ReadingService.class).saw(t.helper, thread, 1, 20, Optional.empty());
            t.answer(t.asker, thread, "Nachgeschoben");
            assertThat(t.get(ReadingService.class).find(t.helper, thread).orElseThrow().unread(thread.lastNo())).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatChangedStaysMarkedThroughAReloadAndIsKnownAtTheNextVisit(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            ReadingService reading = t.get(ReadingService.class);
            reading.saw(t.helper, thread, 1, 20, Optional.empty());
            t.clock.forward(Duration.ofDays(20));
            Post first = t.get(Posts.class).find(thread, 1).orElseThrow();
            t.as(t.asker).get(OwnPosts.class).edit(first.id(), first.version(), "Genauer gefragt", "");
            for (int reload = 0; reload < 3; reload++) {
                Reading known = reading.find(t.helper, thread).orElseThrow();
                assertThat(t.get(Posts.class).changedSince(thread, known.since(t.clock.instant()))).hasSize(1);
                reading.saw(t.helper, thread, 1, 20, Optional.of(known));
                t.clock.forward(Duration.ofMinutes(10));
            }
            t.clock.forward(Duration.ofHours(1));
            assertThat(t.get(Posts.class).changedSince(thread, reading.find(t.helper, thread).orElseThrow().since(t.clock.instant()))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void ownPostsAreNeverNew(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Frage");
            t.answer(t.asker, thread, "Nachtrag");
            assertThat(t.get(ReadingService.class).find(t.asker, thread).orElseThrow().unread(thread.lastNo())).isZero();
        });
    }
}
