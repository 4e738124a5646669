package org.wirkstatt.forum.trust;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.wirkstatt.platform.identity.MemberId;

/** Somebody vouches for a person, so that the limits of fresh accounts do not hold. One is enough. */
@Entity
@Table(name = "forum_voucher")
public class Voucher {

    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(name = "by_id")
    private Long byId;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For JPA. */
    protected Voucher() {
    }

    Voucher(MemberId member, MemberId by, Instant now) {
        memberId = member.value();
        byId = by.value();
        createdAt = now;
    }

    void forgetGiver() {
        byId = null;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    /** Who vouches; null for somebody who is gone. */
    public MemberId by() {
        return byId == null ? null : new MemberId(byId);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
