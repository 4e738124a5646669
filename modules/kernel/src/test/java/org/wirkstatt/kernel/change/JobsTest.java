package org.wirkstatt.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirkstatt.kernel.change.ChangeSetup.thing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.testkit.TestDatabase;

class JobsTest {

    /** Notes its runs; fails as long as {@code failures} is above 0. */
    private static final class Extraction implements Job {
        private final List<ContentRef> runs = new CopyOnWriteArrayList<>();
        private int failures;

        @Override
        public String name() {
            return "test.extract";
        }

        @Override
        public void run(ContentRef ref) {
            runs.add(ref);
            if (failures-- > 0) {
                throw new IllegalStateException("not now");
            }
        }
    }

    private final Extraction job = new Extraction();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aJobRunsAfterTheCommitAndIsDone(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(job));
        node.delivery.start(Runnable::run);

        enqueue(node);

        assertThat(job.runs).containsExactly(thing(1));
        assertThat(node.count("kernel_job")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRolledBackOrderLeavesNoJob(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(job));

        node.transactions.begin();
        node.outbox.enqueue("test.extract", thing(1));
        node.transactions.end(false);

        assertThat(node.count("kernel_job")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFailedJobIsTriedAgainAfterOneFiveAndTwentyFiveMinutes(TestDatabase.Kind kind) throws Exception {
        job.failures = 3;
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(job));
        JobRunner runner = runner(node);
        enqueue(node);

        assertThat(runner.runNext()).isTrue();
        for (int minutes : new int[] {1, 5, 25}) {
            node.clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(runner.runNext()).isFalse();
            node.clock.forward(Duration.ofSeconds(1));
            assertThat(runner.runNext()).isTrue();
        }

        assertThat(job.runs).hasSize(4);
        assertThat(node.count("kernel_job")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aJobThatFailsFourTimesIsGivenUpAndKept(TestDatabase.Kind kind) throws Exception {
        job.failures = 99;
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(job));
        JobRunner runner = runner(node);
        enqueue(node);

        for (int run = 0; run < 4; run++) {
            assertThat(runner.runNext()).isTrue();
            node.clock.forward(Duration.ofMinutes(25));
        }
        node.clock.forward(Duration.ofDays(1));

        assertThat(runner.runNext()).isFalse();
        assertThat(states(node)).isEqualTo("ABORTED java.lang.IllegalStateException");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aJobOfADeadNodeIsTakenUpWhenItsClaimRanOut(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(job));
        enqueue(node);
        node.database.transact(connection -> JobRepository.claim(connection, List.of("test.extract"), "dead node", node.clock.instant(),
                node.clock.instant().plus(JobRunner.CLAIM)));
        JobRunner runner = runner(node);

        assertThat(runner.runNext()).isFalse();
        node.clock.forward(JobRunner.CLAIM);

        assertThat(runner.runNext()).isTrue();
        assertThat(job.runs).containsExactly(thing(1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLivingNodeKeepsALongJob(TestDatabase.Kind kind) throws Exception {
        AtomicReference<ChangeSetup> setup = new AtomicReference<>();
        AtomicReference<JobRunner> first = new AtomicReference<>();
        AtomicReference<Boolean> stolen = new AtomicReference<>();
        Job slow = named("test.slow", () -> {
            ChangeSetup node = setup.get();
            node.clock.forward(JobRunner.CLAIM.minusSeconds(1));
            first.get().tick();
            node.clock.forward(JobRunner.CLAIM.minusSeconds(1));
            stolen.set(new JobRunner(node.database, node.delivery.jobBeans, Runnable::run, node.clock, job -> true).runNext());
        });
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(slow));
        setup.set(node);
        node.transactions.in(() -> {
            node.outbox.enqueue("test.slow", thing(1));
            return null;
        });
        first.set(new JobRunner(node.database, node.delivery.jobBeans, task -> { }, node.clock, job -> true));

        first.get().runNext();

        assertThat(stolen.get()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void manyWorkersRunEachJobOnce(TestDatabase.Kind kind) throws Exception {
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(job));
        List<ContentRef> all = IntStream.range(0, 60).mapToObj(ChangeSetup::thing).toList();
        node.transactions.in(() -> {
            all.forEach(ref -> node.outbox.enqueue("test.extract", ref));
            return null;
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            JobRunner first = new JobRunner(node.database, List.of(job), threads, node.clock, job -> true);
            JobRunner second = new JobRunner(node.secondNode().database, List.of(job), threads, node.clock, job -> true);
            first.wake();
            second.wake();

            assertThat(first.awaitIdle(60) && second.awaitIdle(60)).isTrue();
            assertThat(job.runs).containsExactlyInAnyOrderElementsOf(all);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void manyJobsOfOneNameLeaveAThreadToOthers(TestDatabase.Kind kind) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        ChangeSetup node = ChangeSetup.of(kind, List.of(), List.of(named("test.file", () -> await(held)), named("test.other", other::countDown)));
        ExecutorService threads = Executors.newCachedThreadPool();
        JobRunner runner = new JobRunner(node.database, node.delivery.jobBeans, threads, node.clock, job -> true);
        try {
            node.transactions.in(() -> {
                IntStream.range(0, 40).forEach(i -> node.outbox.enqueue("test.file", thing(i)));
                return null;
            });
            for (int i = 0; i < 40 && node.count("kernel_job where claimed_by is not null") < 2; i++) {
                runner.wake();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            node.transactions.in(() -> {
                node.outbox.enqueue("test.other", thing(1));
                return null;
            });
            runner.wake();

            assertThat(other.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(held.getCount()).isEqualTo(1);
        } finally {
            held.countDown();
            runner.stop(Duration.ofSeconds(20));
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aJobWhoseModuleIsGoneWaits() throws Exception {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(), List.of(job));
        enqueue(node);
        JobRunner without = new JobRunner(node.database, List.of(named("other.job", () -> { })), Runnable::run, node.clock, job -> true);

        assertThat(without.runNext()).isFalse();
        assertThat(node.count("kernel_job")).isEqualTo(1);
    }

    @Test
    void anUnknownJobIsRefused() {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(), List.of(job));

        assertThatThrownBy(() -> node.transactions.in(() -> {
            node.outbox.enqueue("no.such", thing(1));
            return null;
        })).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no.such");
    }

    @Test
    void theSameOrderTwiceInATransactionIsOneJob() throws Exception {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(), List.of(job));

        node.transactions.in(() -> {
            node.outbox.enqueue("test.extract", thing(1));
            node.outbox.enqueue("test.extract", thing(1));
            return null;
        });

        assertThat(node.count("kernel_job")).isEqualTo(1);
    }

    private JobRunner runner(ChangeSetup node) {
        return new JobRunner(node.database, List.of(job), Runnable::run, node.clock, job -> true);
    }

    private static Job named(String name, Runnable work) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(ContentRef ref) {
                work.run();
            }
        };
    }

    private static void enqueue(ChangeSetup node) throws Exception {
        node.transactions.in(() -> {
            node.outbox.enqueue("test.extract", thing(1));
            return null;
        });
    }

    private static String states(ChangeSetup node) throws Exception {
        try (Connection connection = node.dataSource.getConnection(); ResultSet row = connection.createStatement()
                .executeQuery("select state, failure from kernel_job")) {
            row.next();
            return row.getString(1) + " " + row.getString(2);
        }
    }
}
