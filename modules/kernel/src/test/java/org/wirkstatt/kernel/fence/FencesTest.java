package org.wirkstatt.kernel.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.module.ModuleFences.Trouble;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles.CountingState;

class FencesTest {

    private static final String HOOK = "HomeTile";
    private final AdjustableClock clock = new AdjustableClock();
    private final Fences fences = TestCalls.fences(clock);
    private final AtomicInteger calls = new AtomicInteger();

    private String failing() {
        return fences.call("bad", HOOK, () -> {
            calls.incrementAndGet();
            throw new IllegalStateException("Geheimes über Ada");
        }, () -> "instead");
    }

    private String good() {
        return fences.call("bad", HOOK, () -> {
            calls.incrementAndGet();
            return "good";
        }, () -> "instead");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(failing()).isEqualTo("instead");
        }
    }

    private Trouble trouble() {
        return fences.troubles().get(0);
    }

    @Test
    void aFailingCallGivesWhatStandsForItAndIsCountedWithoutItsText() {
        fail(1);

        assertThat(trouble()).satisfies(t -> {
            assertThat(t.module() + " " + t.hook() + " " + t.errors()).isEqualTo("bad HomeTile 1");
            assertThat(t.reason()).startsWith("IllegalStateException (FencesTest.java:").doesNotContain("Ada");
            assertThat(t.isShut()).isFalse();
        });
        assertThat(((CountingState) fences.publicState).generation()).as("kept pages may hold the placeholder").isEqualTo(1);
    }

    @Test
    void fiveFaultsWithinAMinuteShutTheFenceAndNobodyCallsAnyMore() {
        fail(Fence.ERRORS);
        assertThat(calls).hasValue(5);

        assertThat(good()).isEqualTo("instead");

        assertThat(calls).hasValue(5);
        assertThat(trouble().nextTry()).contains(clock.instant().plus(Fence.FIRST_PAUSE));
    }

    @Test
    void faultsThatLieApartDoNotShutIt() {
        for (int i = 0; i < 20; i++) {
            fail(1);
            clock.forward(Duration.ofSeconds(20));
        }
        assertThat(good()).isEqualTo("good");
        assertThat(trouble().errors()).isEqualTo(20);
    }

    @Test
    void afterThePauseOneCallIsTriedAndAGoodOneOpensTheFence() {
        fail(Fence.ERRORS);
        clock.forward(Fence.FIRST_PAUSE);

        assertThat(good()).isEqualTo("good");
        assertThat(good()).isEqualTo("good");
        assertThat(trouble().isShut()).isFalse();
    }

    @Test
    void eachTryThatFailsDoublesThePauseUpToAnHour() {
        fail(Fence.ERRORS);
        Duration pause = Fence.FIRST_PAUSE;
        for (int i = 0; i < 10; i++) {
            clock.forward(pause);
            int before = calls.get();
            fail(3);
            assertThat(calls.get() - before).as("one try only").isEqualTo(1);
            pause = pause.multipliedBy(2).compareTo(Fence.LONGEST_PAUSE) > 0 ? Fence.LONGEST_PAUSE : pause.multipliedBy(2);
            assertThat(trouble().nextTry()).contains(clock.instant().plus(pause));
        }
        assertThat(pause).isEqualTo(Fence.LONGEST_PAUSE);
    }

    @Test
    void keptPagesAreMadeAnewWhenATryIsDue() {
        fail(Fence.ERRORS);
        long before = ((CountingState) fences.publicState).generation();
        fences.run();
        assertThat(((CountingState) fences.publicState).generation()).isEqualTo(before);

        clock.forward(Fence.FIRST_PAUSE);
        fences.run();
        fences.run();

        assertThat(((CountingState) fences.publicState).generation()).isEqualTo(before + 1);
    }

    @Test
    void callsThatComeBackLateCountAsFaults() {
        for (int i = 0; i < Fence.ERRORS; i++) {
            String answer = fences.call("bad", HOOK, () -> {
                clock.forward(Fences.PAGE.plusMillis(600));
                return "late";
            }, () -> "instead");
            assertThat(answer).isEqualTo("late");
        }
        assertThat(good()).isEqualTo("instead");
        assertThat(trouble().reason()).isEqualTo("3 s");
    }

    @Test
    void aCallThatHangsShutsTheFenceForAllOthersUntilItComesBack() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread hanging = new Thread(() -> fences.call("bad", HOOK, () -> {
            inside.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "at last";
        }, () -> "instead"));
        hanging.start();
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(good()).as("still within its time").isEqualTo("good");

        clock.forward(Fences.PAGE.plusSeconds(1));
        assertThat(good()).isEqualTo("instead");
        assertThat(trouble()).satisfies(t -> assertThat(t.isShut() + " " + t.hanging() + " " + t.reason()).isEqualTo("true 1 > 2 s"));
        clock.forward(Duration.ofHours(2));
        assertThat(good()).as("no second thread is risked").isEqualTo("instead");

        end.countDown();
        hanging.join(10_000);
        assertThat(good()).isEqualTo("good");
    }

    @Test
    void theAdministrationCanOpenTheFenceAlsoWhileACallHangs() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread hanging = new Thread(() -> fences.call("bad", HOOK, () -> {
            inside.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "at last";
        }, () -> "instead"));
        hanging.start();
        inside.await(10, TimeUnit.SECONDS);
        clock.forward(Duration.ofMinutes(1));
        assertThat(good()).isEqualTo("instead");

        fences.retry("bad", HOOK);

        assertThat(good()).isEqualTo("good");
        assertThat(fences.troubles()).isEmpty();
        end.countDown();
        hanging.join(10_000);
        assertThat(fences.troubles()).as("the call from before says nothing about now").isEmpty();
    }

    @Test
    void otherHooksOfTheModuleAndOtherModulesGoOn() {
        fail(Fence.ERRORS);

        assertThat(fences.<String>call("bad", "ContentPresenter", () -> "good", () -> "instead")).isEqualTo("good");
        assertThat(fences.<String>call("other", HOOK, () -> "good", () -> "instead")).isEqualTo("good");
    }

    @Test
    void refusalsAreNoFaults() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> fences.call("bad", HOOK, () -> {
                throw new NotFoundException("x");
            }, () -> "instead")).isInstanceOf(NotFoundException.class);
        }
        assertThat(fences.troubles()).isEmpty();
    }

    @Test
    void brokenClassesAreFaultsToo() {
        assertThat(fences.<String>call("bad", HOOK, () -> {
            throw new NoClassDefFoundError("org/example/Gone");
        }, () -> "instead")).isEqualTo("instead");
        assertThat(trouble().reason()).startsWith("NoClassDefFoundError");
    }
}
