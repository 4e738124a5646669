package org.wirkstatt.kernel.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.wirkstatt.kernel.fence.TestCalls;
import org.wirkstatt.platform.change.RecurringWork;

class RecurringWorksTest {

    private static final class Failing implements RecurringWork {
        private int runs;

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public void run() {
            runs++;
            throw new IllegalStateException("always");
        }
    }

    @Test
    void workThatFailsIsCalledAgain() {
        Failing work = new Failing();
        Runnable guarded = new RecurringWorks.Guarded(work, TestCalls.everything());
        guarded.run();
        guarded.run();
        assertThat(work.runs).isEqualTo(2);
    }
}
