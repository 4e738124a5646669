package org.wirkstatt.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirkstatt.kernel.change.ChangeSetup.thing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.change.ChangeFollower;
import org.wirkstatt.testkit.TestDatabase;

/** Delivery runs on the calling thread here, so everything happened when a call returns. */
class DeliveryTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCommitCallsTheFollowers(TestDatabase.Kind kind) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ChangeSetup node = ChangeSetup.of(kind, List.of(calls::incrementAndGet), List.of());
        node.delivery.start(Runnable::run);
        int before = calls.get();

        node.change(thing(1));

        assertThat(calls.get()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRollbackCallsNobody(TestDatabase.Kind kind) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ChangeSetup node = ChangeSetup.of(kind, List.of(calls::incrementAndGet), List.of());
        node.delivery.start(Runnable::run);
        int before = calls.get();

        node.transactions.begin();
        node.outbox.changed(thing(1));
        node.transactions.end(false);

        assertThat(calls.get()).isEqualTo(before);
    }

    @Test
    void aChangeOfAnotherNodeCallsTheFollowersAtTheNextTick() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(calls::incrementAndGet), List.of());
        node.delivery.start(Runnable::run);
        ChangeSetup other = node.secondNode();
        other.change(thing(1));
        other.sequencer.sequence();
        int before = calls.get();

        node.delivery.tick();

        assertThat(calls.get()).isEqualTo(before + 1);
    }

    @Test
    void aFollowerThatThrowsIsCalledAgainAfterAWait() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(() -> {
            if (calls.incrementAndGet() <= 2) {
                throw new IllegalStateException("not now");
            }
        }), List.of());
        node.delivery.start(Runnable::run);
        assertThat(calls).hasValue(1);

        node.delivery.tick();
        assertThat(calls).hasValue(1);
        node.clock.forward(Duration.ofSeconds(2));
        node.delivery.tick();
        assertThat(calls).hasValue(2);
        node.clock.forward(Duration.ofSeconds(3));
        node.delivery.tick();
        assertThat(calls).hasValue(2);
        node.clock.forward(Duration.ofSeconds(1));
        node.delivery.tick();
        assertThat(calls).hasValue(3);
    }

    @Test
    void aFollowerThatThrowsHoldsUpNobody() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ChangeFollower broken = () -> {
            throw new StackOverflowError("broken");
        };
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(broken, calls::incrementAndGet), List.of());
        node.delivery.start(Runnable::run);
        int before = calls.get();

        node.change(thing(1));

        assertThat(calls.get()).isEqualTo(before + 1);
    }

    @Test
    void aFollowerIsCalledFromTimeToTime() {
        AtomicInteger calls = new AtomicInteger();
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(calls::incrementAndGet), List.of());
        node.delivery.start(Runnable::run);
        int before = calls.get();

        node.clock.forward(Duration.ofMinutes(1));
        node.delivery.tick();

        assertThat(calls.get()).isEqualTo(before + 1);
    }

    @Test
    void aTaskNeverRunsTwiceAtOnceAndOnceMoreAfterARequestMeanwhile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            AtomicInteger runs = new AtomicInteger();
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            OneAtATime task = new OneAtATime(threads, () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                runs.incrementAndGet();
                started.countDown();
                await(go);
                inside.decrementAndGet();
            });
            task.request();
            started.await();
            task.request();
            task.request();
            go.countDown();

            assertThat(task.awaitIdle(30)).isTrue();
            assertThat(most).hasValue(1);
            assertThat(runs).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void afterStopNothingIsCalled() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2, List.of(calls::incrementAndGet), List.of());
        node.delivery.start(Runnable::run);
        node.delivery.stop();
        int before = calls.get();

        node.change(thing(1));

        assertThat(calls.get()).isEqualTo(before);
        assertThat(node.count("kernel_outbox")).isEqualTo(1);
    }

    @Test
    void theGenerationRisesWithACommit() throws Exception {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2);
        long before = node.generation.generation();

        node.change(thing(1));

        assertThat(node.generation.generation()).isGreaterThan(before);
    }

    @Test
    void theGenerationStaysWithARollback() throws Exception {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2);
        long before = node.generation.generation();

        node.transactions.begin();
        node.outbox.changed(thing(1));
        node.transactions.end(false);

        assertThat(node.generation.generation()).isEqualTo(before);
    }

    @Test
    void theGenerationRisesWithAChangeOfAnotherNode() throws Exception {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2);
        node.delivery.start(Runnable::run);
        ChangeSetup other = node.secondNode();
        other.change(thing(1));
        long before = node.generation.generation();

        node.delivery.tick();

        assertThat(node.generation.generation()).isGreaterThan(before);
    }

    @Test
    void anIdleTickLeavesTheGenerationAlone() throws Exception {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2);
        node.delivery.start(Runnable::run);
        node.change(thing(1));
        long before = node.generation.generation();

        node.delivery.tick();

        assertThat(node.generation.generation()).isEqualTo(before);
    }

    @Test
    void aChangeNeedsATransaction() {
        ChangeSetup node = ChangeSetup.of(TestDatabase.Kind.H2);

        assertThatThrownBy(() -> node.outbox.changed(thing(1))).isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
