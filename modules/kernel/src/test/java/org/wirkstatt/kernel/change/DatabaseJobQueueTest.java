package org.wirkstatt.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirkstatt.kernel.change.ChangeSetup.thing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.change.JobQueue.Entry;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.testkit.TestDatabase;

class DatabaseJobQueueTest {

    private final List<ContentRef> done = new ArrayList<>();
    private boolean failing = true;

    private final Job job = new Job() {
        @Override
        public String name() {
            return "test.extract";
        }

        @Override
        public void run(ContentRef ref) {
            if (failing) {
                throw new IllegalStateException("not now");
            }
            done.add(ref);
        }
    };

    private ChangeSetup withOneGivenUp(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(job));
        node.delivery.start(Runnable::run);
        for (int i = 1; i <= 2; i++) {
            int number = i;
            node.transactions.in(() -> {
                node.outbox.enqueue("test.extract", thing(number));
                return null;
            });
        }
        try (var connection = node.dataSource.getConnection()) {
            connection.createStatement().executeUpdate("update kernel_job set failures = 4, state = 'ABORTED' where content_id = '1'");
        }
        return node;
    }

    private static DatabaseJobQueue queue(ChangeSetup node) {
        DatabaseJobQueue queue = new DatabaseJobQueue();
        queue.database = node.database;
        queue.delivery = node.delivery;
        queue.clock = node.clock;
        return queue;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void jobsGivenUpComeFirstWithTheirFailure(TestDatabase.Kind kind) throws Exception {
        DatabaseJobQueue queue = queue(withOneGivenUp(kind));

        assertThat(queue.failed(10)).extracting(Entry::ref).containsExactly(thing(1), thing(2));
        assertThat(queue.failed(10).get(0)).satisfies(entry -> {
            assertThat(entry.givenUp()).isTrue();
            assertThat(entry.failures()).isEqualTo(4);
            assertThat(entry.failure()).isEqualTo("java.lang.IllegalStateException");
        });
        assertThat(queue.waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSecondTryRunsAtOnce(TestDatabase.Kind kind) throws Exception {
        DatabaseJobQueue queue = queue(withOneGivenUp(kind));
        failing = false;

        assertThat(queue.retry(queue.failed(1).get(0).id())).isTrue();

        assertThat(done).containsExactly(thing(1));
        assertThat(queue.failed(10)).extracting(Entry::ref).containsExactly(thing(2));
        assertThat(queue.retry(4711)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDiscardedJobCanBePutBack(TestDatabase.Kind kind) throws Exception {
        DatabaseJobQueue queue = queue(withOneGivenUp(kind));

        Entry gone = queue.discard(queue.failed(1).get(0).id()).orElseThrow();
        assertThat(queue.failed(10)).extracting(Entry::ref).containsExactly(thing(2));
        assertThat(queue.discard(gone.id())).isEmpty();

        queue.restore(gone);

        assertThat(queue.failed(1)).singleElement().satisfies(entry -> {
            assertThat(entry.ref()).isEqualTo(thing(1));
            assertThat(entry.givenUp()).isTrue();
            assertThat(entry.failures()).isEqualTo(4);
        });
    }
}
