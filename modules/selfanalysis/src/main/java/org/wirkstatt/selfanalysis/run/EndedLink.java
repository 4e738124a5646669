package org.wirkstatt.selfanalysis.run;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A link that a member of the initiative ended. It opens nothing; whoever has it is told so. */
@Entity
@Table(name = "selfanalysis_ended_link")
public class EndedLink {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;
    @ManyToOne(optional = false)
    @JoinColumn(name = "run_id", updatable = false)
    private AnalysisRun run;
    @Column(name = "ended_at", nullable = false, updatable = false)
    private Instant endedAt;

    /** For JPA. */
    protected EndedLink() {
    }

    EndedLink(AnalysisRun run, String tokenHash, Instant now) {
        this.run = run;
        this.tokenHash = tokenHash;
        this.endedAt = now;
    }
}
