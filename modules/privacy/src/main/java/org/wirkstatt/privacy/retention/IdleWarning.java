package org.wirkstatt.privacy.retention;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** A letter that told somebody when the account goes unless they sign in. */
@Entity
@Table(name = "privacy_idle_warning")
@IdClass(IdleWarning.Key.class)
public class IdleWarning {

    /** One letter of each kind. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        long memberId;
        int daysBefore;

        public Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.memberId == memberId && key.daysBefore == daysBefore;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(memberId) * 31 + daysBefore;
        }
    }

    @Id
    @Column(name = "member_id")
    private long memberId;
    @Id
    @Column(name = "days_before")
    private int daysBefore;
    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;
    @Column(name = "erase_at", nullable = false)
    private Instant eraseAt;

    protected IdleWarning() {
    }

    IdleWarning(MemberId member, int daysBefore, Instant sentAt, Instant eraseAt) {
        this.memberId = member.value();
        this.daysBefore = daysBefore;
        this.sentAt = sentAt;
        this.eraseAt = eraseAt;
    }

    long memberId() {
        return memberId;
    }

    int daysBefore() {
        return daysBefore;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant eraseAt() {
        return eraseAt;
    }
}
