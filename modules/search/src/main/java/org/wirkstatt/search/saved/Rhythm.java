package org.wirkstatt.search.saved;

import java.time.Duration;

/** How often a saved search tells something at most. */
public enum Rhythm {
    DAILY(Duration.ofDays(1)), WEEKLY(Duration.ofDays(7)), NEVER(Duration.ofDays(1));

    private final Duration pause;

    Rhythm(Duration pause) {
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
