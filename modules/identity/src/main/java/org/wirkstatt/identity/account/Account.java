package org.wirkstatt.identity.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionId;

/**
 * A person in the portal. Signs in with the address; demonstration accounts also with a short name. Holds {@link Role#MEMBER} always,
 * everything else by grants.
 */
@Entity
@Table(name = "identity_account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_account")
    @SequenceGenerator(name = "identity_account", sequenceName = "identity_account_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "login")
    private String login;
    @Column(name = "mail", nullable = false)
    private String mail;
    @Column(name = "display_name", nullable = false)
    private String displayName;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "demo", nullable = false)
    private boolean demo;
    @Column(name = "locale", nullable = false)
    private String locale;
    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AccountState state;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "request_region")
    private Long requestRegion;
    @Column(name = "request_text")
    private String requestText;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "factor_asked_at")
    private Instant factorAskedAt;
    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    private List<RoleGrant> grants = new ArrayList<>();

    protected Account() {
    }

    private Account(String mail, String displayName, Locale locale, AccountState state, Instant now) {
        this.mail = mail;
        this.displayName = displayName;
        this.locale = locale.getLanguage();
        this.state = state;
        this.createdAt = now;
    }

    /** An account that somebody asked for. @param mail from {@link Addresses#normal} @param region null for none of the regions */
    public static Account requested(String mail, String displayName, Locale locale, RegionId region, String text, Instant now) {
        Account account = new Account(mail, displayName, locale, AccountState.UNCONFIRMED, now);
        account.requestRegion = region == null ? null : region.value();
        account.requestText = text;
        return account;
    }

    /** An open account whose address is known to be right, by an invitation or an identity provider. @param passwordHash null for none */
    public static Account confirmed(String mail, String displayName, Locale locale, String passwordHash, Instant now) {
        Account account = new Account(mail, displayName, locale, AccountState.OPEN, now);
        account.passwordHash = passwordHash;
        account.confirmedAt = now;
        return account;
    }

    /** An account to try the portal with. @param login short name in lower case */
    static Account demo(String login, String displayName, String passwordHash, Instant now) {
        Account account = confirmed(login + "@wirkstatt.example", displayName, Locale.GERMAN, passwordHash, now);
        account.login = login;
        account.demo = true;
        return account;
    }

    /** The address is right, and this is the password: what is left is the approval. */
    public void confirm(String newPasswordHash, Instant now) {
        if (state == AccountState.UNCONFIRMED) {
            state = AccountState.AWAITING_APPROVAL;
        }
        confirmedAt = now;
        passwordHash = newPasswordHash;
    }

    /** Opens the account. @param by who decided; null for the portal itself */
    public void open(MemberId by, Instant now) {
        state = AccountState.OPEN;
        decide(by, now);
    }

    void close(MemberId by, Instant now) {
        state = AccountState.CLOSED;
        decide(by, now);
    }

    private void decide(MemberId by, Instant now) {
        decidedBy = by == null ? null : by.value();
        decidedAt = now;
    }

    /** @param until exclusive; null for no end. @return false if it was held until then already */
    public boolean grant(RoleInPlace what, Instant now, Instant until, MemberId by) {
        Optional<RoleGrant> held = held(now).filter(g -> g.what().equals(what)).findFirst();
        if (held.isEmpty()) {
            grants.add(new RoleGrant(this, what, now, until, by));
            return true;
        }
        boolean differs = !held.get().until().equals(Optional.ofNullable(until));
        held.get().extend(until);
        return differs;
    }

    /** @return false if it was not held */
    boolean revoke(RoleInPlace what, Instant now) {
        List<RoleGrant> ending = held(now).filter(g -> g.what().equals(what)).toList();
        ending.forEach(g -> g.end(now));
        return !ending.isEmpty();
    }

    /** What is held at {@code now}, in the order in which it was given. */
    Stream<RoleGrant> held(Instant now) {
        return grants.stream().filter(g -> g.isHeldAt(now)).sorted(Comparator.comparing(RoleGrant::since));
    }

    /** All that was ever held. */
    List<RoleGrant> grants() {
        return List.copyOf(grants);
    }

    public Member toMember(Instant now) {
        return new Member(id(), displayName, held(now).map(g -> g.what().grant()).collect(Collectors.toSet()));
    }

    public boolean holds(Role role, Instant now) {
        return held(now).map(g -> g.what().grant()).map(Grant::role).anyMatch(role::equals);
    }

    /** Name and language as the person wants them. */
    public void call(String newDisplayName, Locale newLocale) {
        displayName = newDisplayName;
        locale = newLocale.getLanguage();
    }

    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    /** @param newMail from {@link Addresses#normal}, confirmed */
    public void moveTo(String newMail) {
        mail = newMail;
    }

    public MemberId id() {
        return new MemberId(id);
    }

    /** Short name of a demonstration account. */
    public Optional<String> login() {
        return Optional.ofNullable(login);
    }

    public String mail() {
        return mail;
    }

    public String displayName() {
        return displayName;
    }

    /** Empty while no password was chosen. */
    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean isDemo() {
        return demo;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public AccountState state() {
        return state;
    }

    /** A second factor is asked of the person from {@code now} on, or was before; null: it is not asked any more. */
    public void askForFactor(Instant now) {
        factorAskedAt = now == null || factorAskedAt == null ? now : factorAskedAt;
    }

    /** When a second factor was asked for first; empty where none is. */
    public Optional<Instant> factorAskedAt() {
        return Optional.ofNullable(factorAskedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Day of the latest sign-in or visit, to the hour. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public Optional<RegionId> requestRegion() {
        return Optional.ofNullable(requestRegion).map(RegionId::new);
    }

    public Optional<String> requestText() {
        return Optional.ofNullable(requestText);
    }

    public Optional<MemberId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(MemberId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
