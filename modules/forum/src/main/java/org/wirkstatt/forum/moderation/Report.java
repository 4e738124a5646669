package org.wirkstatt.forum.moderation;

import java.time.Instant;
import java.util.Locale;

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

/** Somebody says that a post should not stand there (DSA Art. 16). */
@Entity
@Table(name = "forum_report")
public class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_report_seq")
    @SequenceGenerator(name = "forum_report_seq", sequenceName = "forum_report_seq", allocationSize = 50)
    private Long id;
    @Column(nullable = false, updatable = false)
    private String code;
    @Column(name = "post_id", nullable = false, updatable = false)
    private long postId;
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private ReportReason reason;
    @Column(nullable = false)
    private String text;
    private String name;
    private String mail;
    @Column(nullable = false, updatable = false)
    private String language;
    @Column(name = "member_id")
    private Long memberId;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "decision_id")
    private Long decisionId;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(nullable = false)
    private int reminders;
    @Column(name = "form_key", nullable = false, updatable = false)
    private String formKey;

    /** For JPA. */
    protected Report() {
    }

    Report(String code, ReportForm form, String text, MemberId member, String formKey, Instant now) {
        this.code = code;
        this.postId = form.post();
        this.reason = form.reason();
        this.text = text;
        this.name = member == null ? form.name() : null;
        this.mail = member == null ? form.mail() : null;
        this.language = form.language().getLanguage();
        this.memberId = member == null ? null : member.value();
        this.formKey = formKey;
        this.createdAt = now;
    }

    void close(long decision, Instant now) {
        decisionId = decision;
        closedAt = now;
    }

    void reopen() {
        decisionId = null;
        closedAt = null;
        reminders = 0;
    }

    void reminded(int times) {
        reminders = times;
    }

    /** What is left is that, when and why something was reported. */
    void forgetPerson() {
        memberId = null;
        name = null;
        mail = null;
        text = "";
    }

    long id() {
        return id;
    }

    /** How often it was told again that it waits. */
    int reminders() {
        return reminders;
    }

    /** Number of the receipt; whoever knows it may see what came of the report. */
    public String code() {
        return code;
    }

    /** Address of the page with the state of the report. */
    public String path() {
        return "/forum/meldung/" + code;
    }

    public long postId() {
        return postId;
    }

    public ReportReason reason() {
        return reason;
    }

    /** Plain text; empty if the person is gone. */
    public String text() {
        return text;
    }

    /** As a person without account gave it; null without. */
    public String name() {
        return name;
    }

    /** As a person without account gave it, confirmed by nobody; null without. */
    public String mail() {
        return mail;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** Null for somebody without account or who is gone. */
    public MemberId member() {
        return memberId == null ? null : new MemberId(memberId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null while nobody decided. */
    public Long decisionId() {
        return decisionId;
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
