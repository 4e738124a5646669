package org.wirkstatt.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;

/** Accounts for the other parts of this module; asks for no right. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Members {

    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    @Inject
    AccountRepository accounts;
    @Inject
    Clock clock;
    @Inject
    @ConfigProperty(name = "wirkstatt.demo", defaultValue = "false")
    boolean demo;

    /** Empty for an account that cannot be used: unknown, not open, or for demonstration while that is off. */
    public Optional<Member> findOpen(MemberId id) {
        return accounts.find(id).filter(this::isOpen).map(a -> a.toMember(clock.instant()));
    }

    /** Whether its owner may sign in. Demonstration accounts have passwords that everybody knows. */
    public boolean isOpen(Account account) {
        return account.state() == AccountState.OPEN && isPermitted(account);
    }

    /** Whether it is not a demonstration account, or demonstration is on. */
    public boolean isPermitted(Account account) {
        return demo || !account.isDemo();
    }

    public Optional<Account> find(MemberId id) {
        return accounts.find(id);
    }

    /** As {@link #find}; nobody else changes the account until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Account> lock(MemberId id) {
        return accounts.lock(id);
    }

    /** @param typed address or short name, as somebody typed it */
    public Optional<Account> findByName(String typed) {
        return accounts.findByName(Addresses.folded(typed));
    }

    /** @param mail from {@link Addresses#normal} */
    public Optional<Account> findByMail(String mail) {
        return accounts.findByMail(mail);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Account account) {
        accounts.add(account);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Account account) {
        accounts.remove(account);
    }

    /** Notes that the person was here; at most once an hour. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seen(MemberId id, Instant now) {
        accounts.seen(id, now, now.minus(SEEN_EVERY));
    }

    /** Open accounts last used before {@code before}. */
    public List<Account> idleSince(Instant before) {
        return accounts.idleSince(before);
    }
}
