package org.wirkstatt.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.AccountState;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.GrantRules;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.Names;
import org.wirkstatt.identity.account.PasswordRules;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.identity.account.People.AccountClosed;
import org.wirkstatt.identity.account.People.AccountErased;
import org.wirkstatt.identity.account.RoleInPlace;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.identity.mail.Letters;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberInvitations;

/**
 * Invitations into the portal. The link is a secret that is kept as a hash only; it is taken once. Coordinators invite for their region, the
 * programme team for everything; who invites must be allowed to give each of the roles.
 */
@ApplicationScoped
@Transactional
public class Invitations {

    /** Where the link leads, with the secret behind. */
    public static final String PATH = "/einladung/";
    /** Days that an invitation holds unless said otherwise, and the most that may be said. */
    public static final int DAYS = 14;
    public static final int MOST_DAYS = 60;

    /**
     * @param mail as typed
     * @param displayName how the person is called in the letter; the person can change it when accepting
     * @param grants may be empty: then the account is that of a plain member
     * @param days from 1 to {@link #MOST_DAYS}
     */
    public record NewInvitation(String mail, String displayName, Locale locale, Set<Grant> grants, int days) {
    }

    /** @param link address with the secret, told once; empty where a letter was sent instead */
    public record Issued(long id, Optional<String> link) {
    }

    /** A line of the list. @param batch names the list that it was sent with */
    public record Row(long id, String mail, String displayName, Set<Grant> grants, Optional<MemberId> invitedBy, Instant createdAt, Instant expiresAt,
            Invitation.State state, Optional<String> batch) {
    }

    /** What an invited person sees. @param hasAccount whether the address has an open account already, which will hold the roles, too */
    public record Offer(String mail, String displayName, Locale locale, Set<Grant> grants, Optional<MemberId> invitedBy, boolean hasAccount) {
    }

    @Inject
    InvitationRepository invitations;
    @Inject
    Members members;
    @Inject
    GrantRules rules;
    @Inject
    Passwords passwords;
    @Inject
    PasswordRules passwordRules;
    @Inject
    Letters letters;
    @Inject
    Guesses guesses;
    @Inject
    AuditTrail trail;
    @Inject
    PlaceNames places;
    @Inject
    CurrentUser user;
    @Inject
    PublicAddress address;
    @Inject
    PublicState publicState;
    @Inject
    Event<MemberInvitations.Accepted> accepted;
    @Inject
    Clock clock;

    /**
     * Invites somebody, by letter where the portal sends letters.
     *
     * @throws org.wirkstatt.platform.error.NotAllowedException if the asking person may not give one of the roles
     * @throws org.wirkstatt.platform.error.InvalidInputException for fields {@code mail} and {@code displayName}
     */
    public Issued invite(NewInvitation wanted) {
        user.require(IdentityPermissions.INVITE);
        wanted.grants().forEach(rules::requireToGive);
        Invitation invitation = new Invitation(Addresses.normal("mail", wanted.mail()), Names.checked("displayName", wanted.displayName()), wanted.locale(),
                wanted.grants().stream().map(RoleInPlace::of).collect(Collectors.toSet()), me().id(), clock.instant());
        Issued issued = issue(invitation, Math.max(1, Math.min(MOST_DAYS, wanted.days())));
        trail.record("invited", null, String.valueOf(issued.id()));
        return issued;
    }

    /** Sends the invitation again with a new link; the earlier one does not work any more. @throws NotFoundException if it is not open or expired */
    public Issued resend(long id) {
        Invitation invitation = own(id);
        Invitation.State state = invitation.state(clock.instant());
        if (state != Invitation.State.OPEN && state != Invitation.State.EXPIRED) {
            throw new NotFoundException("invitation/" + id);
        }
        invitation.roles().forEach(what -> rules.requireToGive(what.grant()));
        return issue(invitation, DAYS);
    }

    private Issued issue(Invitation invitation, int days) {
        String secret = Secrets.create();
        invitation.issue(Secrets.hash(secret), clock.instant().plus(Duration.ofDays(days)));
        if (invitation.id() == null) {
            invitations.add(invitation);
        }
        letters.send(invitation.mail(), invitation.locale(), "invitation", Letters.plain(invitation.displayName()), Letters.plain(me().displayName()),
                Letters.link(PATH + secret), Letters.plain(String.valueOf(days)));
        return new Issued(invitation.id(), letters.areSent() ? Optional.empty() : Optional.of(address.of(PATH + secret)));
    }

    /** Makes the link worthless; nothing happens to an invitation that was accepted. */
    public void withdraw(long id) {
        own(id).withdraw(clock.instant());
        trail.record("invitationWithdrawn", null, String.valueOf(id));
    }

    /** Those the asking person sent, or everybody's for the programme team; the latest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Row> list(int first, int size) {
        user.require(IdentityPermissions.INVITE);
        Instant now = clock.instant();
        return invitations.list(user.may(IdentityPermissions.PEOPLE) ? null : me().id(), first, size).stream()
                .map(i -> new Row(i.id(), i.mail(), i.displayName(), grants(i), i.invitedBy(), i.createdAt(), i.expiresAt(), i.state(now), i.batch())).toList();
    }

    /** What the link {@code secret} offers; opening it changes nothing. @throws LinkGoneException if it is unknown, used, withdrawn or expired */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Offer find(String secret) {
        Invitation i = open(secret);
        return new Offer(i.mail(), i.displayName(), i.locale(), grants(i), i.invitedBy(), members.findByMail(i.mail()).filter(a -> a.state() == AccountState.OPEN).isPresent());
    }

    /**
     * Takes the invitation: makes the account, open and with a confirmed address. Where the address has an account already, it gets the roles,
     * and name and password stay as they are.
     *
     * @return the account
     * @throws LinkGoneException if the link is unknown, used, withdrawn or expired, or the account of the address was closed
     * @throws org.wirkstatt.platform.error.InvalidInputException for fields {@code displayName} and {@code password}
     */
    public MemberId accept(String secret, String displayName, String password, Locale locale) {
        Invitation invitation = invitations.lock(open(secret).id()).filter(i -> i.state(clock.instant()) == Invitation.State.OPEN)
                .orElseThrow(LinkGoneException::new);
        Account account = members.findByMail(invitation.mail()).orElseGet(() -> newAccount(invitation.mail(), displayName, password, locale));
        if (account.state() == AccountState.CLOSED) {
            throw new LinkGoneException();
        }
        if (account.state() != AccountState.OPEN) {
            passwordRules.check("password", password, account.mail(), account.displayName());
            account.confirm(passwords.hash(password), clock.instant());
            account.open(invitation.invitedBy().orElse(null), clock.instant());
        }
        return taken(invitation, account);
    }

    private MemberId taken(Invitation invitation, Account account) {
        invitation.roles().stream().filter(what -> account.grant(what, clock.instant(), null, invitation.invitedBy().orElse(null))).forEach(what -> {
            trail.record("roleByInvitation", account.id(), places.of(what.grant(), Locale.GERMAN));
            publicState.touch();
        });
        invitation.accept(account.id(), clock.instant());
        trail.record("invitationAccepted", account.id(), String.valueOf(invitation.id()));
        accepted.fire(new MemberInvitations.Accepted(invitation.id(), account.id()));
        return account.id();
    }

    /**
     * Takes the open invitation to {@code mail}, for somebody whom an identity provider knows under this address; makes an account without a password.
     *
     * @param mail from {@link Addresses#normal}, confirmed by the provider, of nobody's account
     * @return the account; empty if nobody invited this address
     */
    public Optional<MemberId> acceptFor(String mail, String displayName, Locale locale) {
        return invitations.lockOpen(mail, clock.instant()).map(invitation -> {
            Account account = Account.confirmed(mail, displayName, locale, null, clock.instant());
            members.add(account);
            return taken(invitation, account);
        });
    }

    private Account newAccount(String mail, String displayName, String password, Locale locale) {
        String name = Names.checked("displayName", displayName);
        passwordRules.check("password", password, mail, name);
        Account account = Account.confirmed(mail, name, locale, passwords.hash(password), clock.instant());
        members.add(account);
        return account;
    }

    private Invitation open(String secret) {
        Guesses.Try guess = guesses.take(Way.LINK);
        Invitation invitation = invitations.findByToken(Secrets.hash(secret)).filter(i -> i.state(clock.instant()) == Invitation.State.OPEN)
                .orElseThrow(LinkGoneException::new);
        guess.succeeded();
        return invitation;
    }

    private Invitation own(long id) {
        user.require(IdentityPermissions.INVITE);
        return invitations.lock(id).filter(i -> user.may(IdentityPermissions.PEOPLE) || i.invitedBy().equals(Optional.of(me().id())) || mayGiveAll(i))
                .orElseThrow(() -> new NotFoundException("invitation/" + id));
    }

    private boolean mayGiveAll(Invitation invitation) {
        return !invitation.roles().isEmpty() && invitation.roles().stream().map(RoleInPlace::grant).allMatch(rules::mayGive);
    }

    private static Set<Grant> grants(Invitation invitation) {
        return invitation.roles().stream().map(RoleInPlace::grant).collect(Collectors.toUnmodifiableSet());
    }

    private Member me() {
        return user.member().orElseThrow();
    }

    void accountClosed(@Observes AccountClosed closed) {
        invitations.withdrawOpenOf(closed.member(), clock.instant());
    }

    void accountErased(@Observes AccountErased erased) {
        invitations.forget(erased.member(), erased.mail());
    }
}
