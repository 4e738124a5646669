package org.wirkstatt.kernel.module;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.RecurringWork;

/**
 * Which modules are off, as this node knows it: at once after a change of its own, within a second after one of another node. Asked in every
 * request, so it never asks the database itself.
 */
@ApplicationScoped
public class OffModules implements RecurringWork {

    @Inject
    SwitchRepository repository;
    @Inject
    PublicState publicState;

    private final AtomicLong version = new AtomicLong();
    private volatile Map<String, Instant> off = Map.of();

    @Override
    public String name() {
        return "switches of modules";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** Reads the switches. Where the database does not answer, they stay as they were known. */
    @Override
    public void run() {
        learn(repository.off());
    }

    synchronized void learn(Map<String, Instant> now) {
        if (!now.equals(off)) {
            off = Map.copyOf(now);
            version.incrementAndGet();
            publicState.touch();
        }
    }

    /** Whether {@code module} is switched off; false for what is no module. */
    public boolean contains(String module) {
        return off.containsKey(module);
    }

    Optional<Instant> since(String module) {
        return Optional.ofNullable(off.get(module));
    }

    /** Another number after each change. */
    long version() {
        return version.get();
    }
}
