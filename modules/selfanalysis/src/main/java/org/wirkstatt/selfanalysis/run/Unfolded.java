package org.wirkstatt.selfanalysis.run;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A criterion whose answers the team saw in a workshop before the whole run was opened. No answer to it is given or changed any more. */
@Entity
@Table(name = "selfanalysis_unfolded")
public class Unfolded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_unfolded_seq")
    @SequenceGenerator(name = "selfanalysis_unfolded_seq", sequenceName = "selfanalysis_unfolded_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "run_id", updatable = false)
    private AnalysisRun run;
    @Column(name = "item_key", nullable = false, updatable = false)
    private String itemKey;
    @Column(name = "unfolded_at", nullable = false, updatable = false)
    private Instant unfoldedAt;

    /** For JPA. */
    protected Unfolded() {
    }

    Unfolded(AnalysisRun run, String itemKey, Instant now) {
        this.run = run;
        this.itemKey = itemKey;
        this.unfoldedAt = now;
    }
}
