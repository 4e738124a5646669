package org.wirkstatt.identity.claim;

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
import org.wirkstatt.platform.region.RegionId;

/** That a person wants to coordinate a region, and what became of it. */
@Entity
@Table(name = "identity_region_claim")
class RegionClaim {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_region_claim")
    @SequenceGenerator(name = "identity_region_claim", sequenceName = "identity_region_claim_seq", allocationSize = 50)
    private Long id;
    @Column(name = "region_id", nullable = false)
    private long regionId;
    @Column(name = "account_id", nullable = false)
    private long accountId;
    @Column(name = "text", nullable = false)
    private String text;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ClaimState state = ClaimState.OPEN;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected RegionClaim() {
    }

    RegionClaim(RegionId region, MemberId member, String text, Instant now) {
        this.regionId = region.value();
        this.accountId = member.value();
        this.text = text;
        this.createdAt = now;
    }

    void decide(ClaimState decision, MemberId by, Instant now) {
        state = decision;
        decidedBy = by.value();
        decidedAt = now;
    }

    long id() {
        return id;
    }

    RegionId region() {
        return new RegionId(regionId);
    }

    MemberId member() {
        return new MemberId(accountId);
    }

    String text() {
        return text;
    }

    Instant createdAt() {
        return createdAt;
    }

    ClaimState state() {
        return state;
    }
}
