package org.wirkstatt.library.harvest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever brings the records up to date locks, so that datestamps only rise. */
@Entity
@Table(name = "library_harvest_clock")
class HarvestClock {

    static final int ONLY = 1;

    @Id
    private Integer id;
    @Column(name = "told_at")
    private Instant toldAt;

    protected HarvestClock() {
    }

    /** Whole seconds (the granularity of the protocol); not before the last answer. */
    Instant advance(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        toldAt = second.isBefore(toldAt) ? toldAt : second;
        return toldAt;
    }
}
