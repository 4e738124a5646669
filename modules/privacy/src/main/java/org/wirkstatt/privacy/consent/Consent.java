package org.wirkstatt.privacy.consent;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** That somebody agreed, to which words, when and how; and the withdrawal. The proof of GDPR Art. 7(1); it goes with the account. */
@Entity
@Table(name = "privacy_consent")
public class Consent {

    private static final int LONGEST_ACTION = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "privacy_consent")
    @SequenceGenerator(name = "privacy_consent", sequenceName = "privacy_consent_seq", allocationSize = 50)
    private Long id;
    @Column(name = "member_id", nullable = false)
    private long memberId;
    @ManyToOne(optional = false)
    @JoinColumn(name = "text_id", nullable = false)
    private ConsentText text;
    @Column(name = "given_at", nullable = false)
    private Instant givenAt;
    @Column(name = "given_by", nullable = false)
    private String givenBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    protected Consent() {
    }

    Consent(MemberId member, ConsentText text, Instant at, String action) {
        this.memberId = member.value();
        this.text = text;
        this.givenAt = at;
        this.givenBy = shortened(action);
    }

    void withdraw(Instant at, String action) {
        withdrawnAt = at;
        withdrawnBy = shortened(action);
    }

    private static String shortened(String action) {
        return action.length() > LONGEST_ACTION ? action.substring(0, LONGEST_ACTION) : action;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    ConsentText text() {
        return text;
    }

    Instant givenAt() {
        return givenAt;
    }

    String givenBy() {
        return givenBy;
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    Optional<String> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy);
    }
}
