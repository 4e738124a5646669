package org.wirkstatt.forum.moderation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who reported a post objects to what came of it; granting opens the report again. One for each report. */
@Entity
@Table(name = "forum_complaint")
public class Complaint extends Objection {

    @Id
    @Column(name = "report_id")
    private long reportId;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;

    /** For JPA. */
    protected Complaint() {
    }

    Complaint(long report, long decision, String text, Instant now) {
        super(text, now);
        this.reportId = report;
        this.decisionId = decision;
    }

    public long reportId() {
        return reportId;
    }

    @Override
    public long decisionId() {
        return decisionId;
    }
}
