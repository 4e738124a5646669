package org.wirkstatt.forum.care;

import java.time.Duration;
import java.util.Optional;

/** Who is asked for a first answer, one after the other. */
public enum CareStage {
    /** One person: a buddy of who asks, else somebody who knows the subject or the region. */
    ONE(Duration.ofHours(24)),
    /** A few more people. */
    CIRCLE(Duration.ofHours(72)),
    /** Who coordinates the region; without one, the programme team. */
    COORDINATION(null);

    private final Duration until;

    CareStage(Duration until) {
        this.until = until;
    }

    /** Hours on working days since the question was asked, after which the next stage comes; empty for the last one. */
    Optional<Duration> until() {
        return Optional.ofNullable(until);
    }

    CareStage next() {
        return values()[ordinal() + 1];
    }
}
