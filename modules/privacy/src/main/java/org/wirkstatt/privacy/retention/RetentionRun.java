package org.wirkstatt.privacy.retention;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a line of the retention table was run, and how much it took. */
@Entity
@Table(name = "privacy_retention_run")
public class RetentionRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "privacy_retention_run")
    @SequenceGenerator(name = "privacy_retention_run", sequenceName = "privacy_retention_run_seq", allocationSize = 50)
    private Long id;
    @Column(name = "ran_at", nullable = false)
    private Instant ranAt;
    @Column(name = "rule", nullable = false)
    private String rule;
    @Column(name = "taken", nullable = false)
    private long taken;

    protected RetentionRun() {
    }

    RetentionRun(String rule, Instant ranAt, long taken) {
        this.rule = rule;
        this.ranAt = ranAt;
        this.taken = taken;
    }

    Instant ranAt() {
        return ranAt;
    }

    long taken() {
        return taken;
    }
}
