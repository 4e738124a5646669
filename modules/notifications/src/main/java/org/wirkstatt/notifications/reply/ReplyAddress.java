package org.wirkstatt.notifications.reply;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.ReplyWay;

/** One address for answers of one member; its secret is known here by its hash only. */
@Entity
@Table(name = "notifications_reply_address")
public class ReplyAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notifications_reply_address")
    @SequenceGenerator(name = "notifications_reply_address", sequenceName = "notifications_reply_address_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "token_hash")
    private String tokenHash;
    @Column(name = "member_id")
    private long memberId;
    private String handler;
    @Column(name = "reply_key")
    private String replyKey;
    private String trace;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ReplyAddress() {
    }

    ReplyAddress(String tokenHash, MemberId member, ReplyWay way, Instant now, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.memberId = member.value();
        this.handler = way.handler();
        this.replyKey = way.key();
        this.issuedAt = now;
        this.expiresAt = expiresAt;
    }

    void remember(String words) {
        trace = words;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public ReplyWay way() {
        return new ReplyWay(handler, replyKey);
    }

    /** What the letter said, to tell quotes from new words; knows nothing if the letter never left. */
    public LetterTrace trace() {
        return LetterTrace.of(trace);
    }

    /** Whether answers are taken at {@code now}. */
    public boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
