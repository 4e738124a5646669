package org.wirkstatt.community.handover;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.wirkstatt.platform.identity.MemberId;

/** Something that happened in a handover. */
@Entity
@Table(name = "community_handover_event")
public class HandoverEvent {

    /** What happened. */
    public enum Kind { BEGUN, CHANGED, INVITED, ACCEPTED, CONFIRMED, CANCELLED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "community_handover_event_seq")
    @SequenceGenerator(name = "community_handover_event_seq", sequenceName = "community_handover_event_seq", allocationSize = 50)
    private Long id;
    @Column(name = "handover_id", nullable = false, updatable = false)
    private long handoverId;
    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;
    @Column(name = "member_id")
    private Long memberId;
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** For JPA. */
    protected HandoverEvent() {
    }

    HandoverEvent(Handover handover, Kind kind, MemberId who, Instant now) {
        this.handoverId = handover.id();
        this.kind = kind;
        this.memberId = who.value();
        this.happenedAt = now;
    }

    void happenedAgain(Instant now) {
        happenedAt = now;
    }

    void forgetPerson() {
        memberId = null;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** Null for somebody who is gone. */
    public MemberId who() {
        return memberId == null ? null : new MemberId(memberId);
    }

    public Kind kind() {
        return kind;
    }
}
