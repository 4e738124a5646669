package org.wirkstatt.muster;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** A line that a member wrote. */
@Entity
@Table(name = "muster_entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "muster_entry")
    @SequenceGenerator(name = "muster_entry", sequenceName = "muster_entry_seq", allocationSize = 50)
    private Long id;
    @Column(name = "member_id")
    private Long memberId;
    private String text;
    @Column(name = "written_at")
    private Instant writtenAt;

    protected Entry() {
    }

    Entry(MemberId member, String text, Instant now) {
        this.memberId = member.value();
        this.text = text;
        this.writtenAt = now;
    }

    /** One line, never empty. */
    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
