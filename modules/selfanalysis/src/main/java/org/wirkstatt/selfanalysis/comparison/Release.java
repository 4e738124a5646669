package org.wirkstatt.selfanalysis.comparison;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One publication of comparison values; there is one a month. */
@Entity
@Table(name = "selfanalysis_release")
public class Release {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_release_seq")
    @SequenceGenerator(name = "selfanalysis_release_seq", sequenceName = "selfanalysis_release_seq", allocationSize = 50)
    private Long id;
    /** Year and month, such as 2026-11; unique, so that two nodes make one release. */
    @Column(nullable = false, updatable = false)
    private String period;
    @Column(name = "released_at", nullable = false, updatable = false)
    private Instant releasedAt;

    /** For JPA. */
    protected Release() {
    }

    Release(String period, Instant releasedAt) {
        this.period = period;
        this.releasedAt = releasedAt;
    }

    Instant releasedAt() {
        return releasedAt;
    }
}
