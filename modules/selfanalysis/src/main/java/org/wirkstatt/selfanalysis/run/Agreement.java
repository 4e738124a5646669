package org.wirkstatt.selfanalysis.run;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What the team settled on for one criterion. */
@Entity
@Table(name = "selfanalysis_agreement")
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_agreement_seq")
    @SequenceGenerator(name = "selfanalysis_agreement_seq", sequenceName = "selfanalysis_agreement_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long version;
    @ManyToOne(optional = false)
    @JoinColumn(name = "run_id", updatable = false)
    private AnalysisRun run;
    @Column(name = "item_key", nullable = false, updatable = false)
    private String itemKey;
    private String rating;
    private String reason;
    @Column(name = "next_step")
    private String nextStep;
    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    /** For JPA. */
    protected Agreement() {
    }

    Agreement(AnalysisRun run, String itemKey) {
        this.run = run;
        this.itemKey = itemKey;
    }

    Agreement write(Agreed agreed, Instant now) {
        rating = agreed.rating() == null ? null : agreed.rating().key();
        reason = agreed.reason();
        nextStep = agreed.nextStep();
        savedAt = now;
        return this;
    }

    String itemKey() {
        return itemKey;
    }

    Agreed agreed() {
        return new Agreed(version, Rating.of(rating).orElse(null), reason, nextStep);
    }

    /**
     * @param version as it is stored, from 1; 0 where nothing is stored yet
     * @param rating null as long as the team did not settle on one
     * @param reason null for none
     * @param nextStep what the team wants to do; null for nothing
     */
    public record Agreed(long version, Rating rating, String reason, String nextStep) {

        static final Agreed NOTHING = new Agreed(0, null, null, null);

        boolean saysTheSameAs(Agreed other) {
            return Objects.equals(rating, other.rating) && Objects.equals(reason, other.reason)
                    && Objects.equals(nextStep, other.nextStep);
        }
    }
}
