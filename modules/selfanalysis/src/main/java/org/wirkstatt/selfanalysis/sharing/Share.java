package org.wirkstatt.selfanalysis.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.region.RegionId;

/** That parts of a run are shared with whoever coordinates a region. One for a run; it goes with the run. */
@Entity
@Table(name = "selfanalysis_share")
public class Share {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_share_seq")
    @SequenceGenerator(name = "selfanalysis_share_seq", sequenceName = "selfanalysis_share_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long version;
    @Column(name = "run_id", nullable = false, updatable = false)
    private long run;
    @Column(name = "region_id", nullable = false)
    private long region;
    @Column(nullable = false)
    private String parts;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "shared_at", nullable = false)
    private Instant sharedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected Share() {
    }

    Share(long run) {
        this.run = run;
    }

    /** @param until null for no last day */
    void share(RegionId with, Set<SharedPart> what, LocalDate until, Instant now) {
        region = with.value();
        parts = SharedPart.text(what);
        lastDay = until;
        sharedAt = now;
        endedAt = null;
    }

    void end(Instant now) {
        endedAt = endedAt == null ? now : endedAt;
    }

    boolean isAlive(LocalDate today) {
        return endedAt == null && (lastDay == null || !lastDay.isBefore(today));
    }

    long run() {
        return run;
    }

    RegionId region() {
        return new RegionId(region);
    }

    Set<SharedPart> parts() {
        return SharedPart.of(parts);
    }

    /** Null for none. */
    LocalDate lastDay() {
        return lastDay;
    }

    Instant sharedAt() {
        return sharedAt;
    }
}
