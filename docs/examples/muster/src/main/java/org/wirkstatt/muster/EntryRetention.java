package org.wirkstatt.muster;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** An entry stays for a year. */
@ApplicationScoped
class EntryRetention implements RetentionRule {

    @Inject
    EntryRepository entries;

    @Override
    public String module() {
        return MusterModule.ID;
    }

    @Override
    public String id() {
        return "entries";
    }

    @Override
    public String purpose() {
        return "entries";
    }

    @Override
    public Period period() {
        return Period.ofYears(1);
    }

    @Override
    public long due(Instant before) {
        return entries.countBefore(before);
    }

    @Override
    public long apply(Instant before) {
        return entries.removeBefore(before);
    }
}
