package org.wirkstatt.search;

import java.time.Duration;

import org.apache.lucene.index.QueryTimeout;

/** Says when a question has taken long enough. */
final class Deadline implements QueryTimeout {

    /** Far beyond what any sensible question takes; whatever is asked, an answer comes, and says that it is not whole. */
    static final Duration USUAL = Duration.ofSeconds(3);

    private final long end;

    private Deadline(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /** Begins now. */
    static Deadline in(Duration time) {
        return new Deadline(time);
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - end >= 0;
    }
}
