package org.wirkstatt.forum.moderation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody objects to a decision about an own text; granting takes that back. One for each decision. */
@Entity
@Table(name = "forum_appeal")
public class Appeal extends Objection {

    @Id
    @Column(name = "decision_id")
    private long decisionId;

    /** For JPA. */
    protected Appeal() {
    }

    Appeal(long decision, String text, Instant now) {
        super(text, now);
        this.decisionId = decision;
    }

    @Override
    public long decisionId() {
        return decisionId;
    }
}
