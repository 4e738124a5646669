package org.wirkstatt.identity.openid;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** That an account may be entered by a person of a provider. */
@Entity
@Table(name = "identity_openid_link")
class OpenIdLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_openid_link")
    @SequenceGenerator(name = "identity_openid_link", sequenceName = "identity_openid_link_seq", allocationSize = 50)
    private Long id;
    @Column(name = "account_id", nullable = false)
    private long accountId;
    @Column(name = "issuer", nullable = false)
    private String issuer;
    @Column(name = "subject", nullable = false)
    private String subject;
    @Column(name = "linked_at", nullable = false)
    private Instant linkedAt;

    protected OpenIdLink() {
    }

    OpenIdLink(MemberId account, Person person, Instant now) {
        this.accountId = account.value();
        this.issuer = person.issuer();
        this.subject = person.subject();
        this.linkedAt = now;
    }

    long id() {
        return id;
    }

    MemberId account() {
        return new MemberId(accountId);
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    Instant linkedAt() {
        return linkedAt;
    }
}
