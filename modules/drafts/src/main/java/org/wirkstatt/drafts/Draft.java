package org.wirkstatt.drafts;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;

/** What one person has in one form and has not sent. */
@Entity
@Table(name = "drafts_draft")
public class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "drafts_draft")
    @SequenceGenerator(name = "drafts_draft", sequenceName = "drafts_draft_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "member_id")
    private long memberId;
    private String form;
    private String text;
    private String base;
    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {
    }

    Draft(MemberId member, String form) {
        this.memberId = member.value();
        this.form = form;
    }

    void write(String newText, String newBase, Instant now) {
        text = newText;
        base = newBase;
        savedAt = now;
    }

    public String form() {
        return form;
    }

    /** As typed, never empty. */
    public String text() {
        return text;
    }

    /** A mark of the text the form was opened with, made by whoever saves; null if unknown. */
    public String base() {
        return base;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
