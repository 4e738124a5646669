package org.wirkstatt.kernel.change;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.PublicState;

/**
 * The generation of this node. It starts at the microseconds of the start, so that a number a browser kept from before a restart is not
 * given a second time.
 */
@ApplicationScoped
class GenerationCounter implements PublicState {

    @Inject
    Clock clock;

    private final AtomicLong generation = new AtomicLong();

    @PostConstruct
    void start() {
        generation.set(TimeUnit.MILLISECONDS.toMicros(clock.millis()));
    }

    @Override
    public long generation() {
        return generation.get();
    }

    @Override
    public void touch() {
        generation.incrementAndGet();
    }
}
