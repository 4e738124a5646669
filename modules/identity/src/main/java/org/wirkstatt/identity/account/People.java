package org.wirkstatt.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.region.RegionId;

/**
 * Everybody with an account, for those who look after them: coordinators decide on requests of their region, the programme team on all, and
 * only the programme team and administrators see the list. Each method asks the person of the request for the right.
 */
@ApplicationScoped
@Transactional
public class People {

    /**
     * A line of the list.
     *
     * @param seenAt empty for somebody who never signed in
     * @param region that a request names
     */
    public record Person(MemberId id, String displayName, String mail, AccountState state, Instant createdAt, Optional<Instant> seenAt,
            List<Grant> grants, Optional<RegionId> region, Optional<String> requestText, Optional<MemberId> decidedBy, Optional<Instant> decidedAt) {
    }

    /**
     * A role in a place, held now, later or in the past.
     *
     * @param since when it began
     * @param until exclusive end; empty for none
     * @param grantedBy empty for the portal itself and for somebody who is gone
     */
    public record GrantRow(Grant grant, Instant since, Optional<Instant> until, Optional<MemberId> grantedBy, boolean heldNow) {
    }

    /** Fired in the transaction in which {@code member} loses the account's doors: what others opened for it must shut. */
    public record AccountClosed(MemberId member) {
    }

    /** Fired in the transaction in which the account of {@code member} goes, before it goes. @param mail its address */
    public record AccountErased(MemberId member, String mail) {
    }

    @Inject
    AccountRepository accounts;
    @Inject
    RoleGrants roles;
    @Inject
    GrantRules rules;
    @Inject
    CurrentUser user;
    @Inject
    Letters letters;
    @Inject
    AuditTrail trail;
    @Inject
    Event<AccountClosed> closed;
    @Inject
    PublicState publicState;
    @Inject
    Clock clock;

    /**
     * By name. @param state empty for all
     *
     * @param text part of a name or address; null or empty for all
     */
    public List<Person> list(Optional<AccountState> state, String text, int first, int size) {
        user.require(IdentityPermissions.PEOPLE);
        return accounts.list(state.orElse(null), Addresses.folded(text), first, size).stream().map(this::person).toList();
    }

    /** How many {@link #list} has in all. */
    public long count(Optional<AccountState> state, String text) {
        user.require(IdentityPermissions.PEOPLE);
        return accounts.count(state.orElse(null), Addresses.folded(text));
    }

    /** @throws NotFoundException for an unknown id, and one that the asking person may not see */
    public Person get(MemberId id) {
        Account account = account(id);
        if (!user.may(IdentityPermissions.PEOPLE) && !mayDecide(account)) {
            throw new NotFoundException("member/" + id.value());
        }
        return person(account);
    }

    /** Every role that {@code id} ever held, the latest first. One's own are always visible. */
    public List<GrantRow> grants(MemberId id) {
        if (!user.member().map(Member::id).equals(Optional.of(id))) {
            user.require(IdentityPermissions.PEOPLE);
        }
        Instant now = clock.instant();
        return account(id).grants().stream().sorted(Comparator.comparing(RoleGrant::since).reversed())
                .map(g -> new GrantRow(g.what().grant(), g.since(), g.until(), g.grantedBy(), g.isHeldAt(now))).toList();
    }

    /** Requests for an account that the asking person may decide on, the oldest first. */
    public List<Person> requests() {
        user.require(IdentityPermissions.INVITE);
        return accounts.listAwaitingApproval().stream().filter(this::mayDecide).map(this::person).toList();
    }

    /** Opens an account that was asked for, and writes to the person. Nothing happens if somebody else did so already. @throws InputRefusedException if it was refused */
    public void approve(MemberId id) {
        Account account = locked(id);
        requireToDecide(account);
        if (isUndecided(account, AccountState.OPEN)) {
            account.open(me(), clock.instant());
            trail.record("accountApproved", id);
            letters.send(account.mail(), account.locale(), "approved", Letters.link("/anmelden"));
        }
    }

    /** @throws InputRefusedException if somebody else decided otherwise meanwhile */
    private static boolean isUndecided(Account account, AccountState wanted) {
        if (account.state() != AccountState.AWAITING_APPROVAL && account.state() != wanted) {
            throw new InputRefusedException("person", "error.decided");
        }
        return account.state() != wanted;
    }

    /** Refuses a request and writes to the person. Nothing happens if somebody else did so already. @throws InputRefusedException if it was approved */
    public void refuse(MemberId id) {
        Account account = locked(id);
        requireToDecide(account);
        if (isUndecided(account, AccountState.CLOSED)) {
            account.close(me(), clock.instant());
            trail.record("accountRefused", id);
            letters.send(account.mail(), account.locale(), "refused");
        }
    }

    /** Shuts an account: its sessions and open invitations end, what the person wrote stays. */
    public void close(MemberId id) {
        user.require(IdentityPermissions.PEOPLE);
        Account account = locked(id);
        if (id.equals(me())) {
            throw new InputRefusedException("person", "error.ownAccount");
        }
        if (account.holds(Role.ADMINISTRATOR, clock.instant()) || account.holds(Role.PROGRAMME_MANAGER, clock.instant())) {
            user.require(IdentityPermissions.OPERATE);
        }
        shut(account);
    }

    private void shut(Account account) {
        if (account.state() != AccountState.CLOSED) {
            account.close(me(), clock.instant());
            trail.record("accountClosed", account.id());
            closed.fire(new AccountClosed(account.id()));
        }
    }

    /** As {@link #close}, without asking for a right: for what a person, or a rule of retention, decided. */
    public void closeFor(MemberId id) {
        shut(locked(id));
    }

    /** As {@link #reopen}, without asking for a right. */
    public void reopenFor(MemberId id) {
        unshut(locked(id));
    }

    /** Opens a closed account again, with the roles it had. */
    public void reopen(MemberId id) {
        user.require(IdentityPermissions.PEOPLE);
        unshut(locked(id));
    }

    private void unshut(Account account) {
        if (account.state() == AccountState.CLOSED) {
            account.open(me(), clock.instant());
            trail.record("accountReopened", account.id());
        }
    }

    /** Gives a role. @param until exclusive; empty for no end */
    public void give(MemberId id, Grant grant, Optional<Instant> until) {
        rules.requireToGive(grant);
        roles.grant(id, grant.role(), grant.place(), until);
    }

    /** Takes a role. */
    public void take(MemberId id, Grant grant) {
        rules.requireToGive(grant);
        roles.revoke(id, grant.role(), grant.place());
    }

    /** Chooses the name that others see, and the language of letters, for the asking person. */
    public void call(String displayName, Locale locale) {
        Account account = locked(user.member().orElseThrow().id());
        account.call(Names.checked("displayName", displayName), locale);
        publicState.touch();
    }

    Person person(Account a) {
        Instant now = clock.instant();
        return new Person(a.id(), a.displayName(), a.mail(), a.state(), a.createdAt(), a.seenAt(), a.held(now).map(g -> g.what().grant()).toList(),
                a.requestRegion(), a.requestText(), a.decidedBy(), a.decidedAt());
    }

    private boolean mayDecide(Account account) {
        return rules.mayDecide(account.requestRegion().orElse(null));
    }

    private void requireToDecide(Account account) {
        if (!mayDecide(account)) {
            throw new NotFoundException("member/" + account.id().value());
        }
    }

    private Account account(MemberId id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("member/" + id.value()));
    }

    private Account locked(MemberId id) {
        return accounts.lock(id).orElseThrow(() -> new NotFoundException("member/" + id.value()));
    }

    private MemberId me() {
        return user.member().map(Member::id).orElse(null);
    }
}
