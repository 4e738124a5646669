package org.wirkstatt.identity;

import java.time.Instant;
import java.time.Period;
import java.util.function.ToLongFunction;

import org.wirkstatt.platform.privacy.RetentionRule;

/**
 * A line of the retention table for data of this module.
 *
 * @param counted how many things are due, of those last needed before an instant
 * @param taken takes them, and tells how many went
 */
public record Retention(String id, String purpose, Period period, ToLongFunction<Instant> counted, ToLongFunction<Instant> taken) implements RetentionRule {

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public long due(Instant before) {
        return counted.applyAsLong(before);
    }

    @Override
    public long apply(Instant before) {
        return taken.applyAsLong(before);
    }
}
