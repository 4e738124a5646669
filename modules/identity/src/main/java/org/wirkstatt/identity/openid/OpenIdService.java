package org.wirkstatt.identity.openid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.AuditTrail;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.Names;
import org.wirkstatt.identity.account.People.AccountClosed;
import org.wirkstatt.identity.invitation.Invitations;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Finds the account of a person whom the provider vouches for, and keeps the links of the person who asks. */
@ApplicationScoped
@Transactional
public class OpenIdService {

    /**
     * What to do with somebody.
     *
     * @param member the account to sign in to; empty unless {@code step} is {@code SIGN_IN}
     */
    public record Answer(Step step, Optional<MemberId> member) {
    }

    /** {@code CONFIRM}: there is an account under this address, whose password shows that it is the same person. {@code UNKNOWN}: there is none to enter. */
    public enum Step { SIGN_IN, CONFIRM, UNKNOWN }

    @Inject
    OpenIdLinkRepository links;
    @Inject
    OpenIdSettings settings;
    @Inject
    Members members;
    @Inject
    Invitations invitations;
    @Inject
    PasskeyService passkeys;
    @Inject
    CurrentUser user;
    @Inject
    AuditTrail trail;
    @Inject
    Clock clock;

    /** @param locale for a new account */
    public Answer answer(Person person, Locale locale) {
        Optional<OpenIdLink> link = links.find(person.issuer(), person.subject());
        if (link.isPresent()) {
            return link.map(OpenIdLink::account).filter(id -> members.findOpen(id).isPresent()).map(OpenIdService::signIn).orElseGet(OpenIdService::unknown);
        }
        Optional<String> mail = person.mail().flatMap(OpenIdService::usable);
        if (mail.isEmpty()) {
            return unknown();
        }
        Optional<Account> account = members.findByMail(mail.get());
        if (account.isPresent()) {
            boolean confirmable = members.isOpen(account.get()) && account.get().passwordHash().isPresent();
            return confirmable ? new Answer(Step.CONFIRM, Optional.empty()) : unknown();
        }
        return invitations.acceptFor(mail.get(), name(person, mail.get()), locale).or(() -> created(person, mail.get(), locale))
                .map(id -> signIn(linked(id, person))).orElseGet(OpenIdService::unknown);
    }

    /**
     * From now on {@code person} enters the account {@code member}, whose password was given.
     *
     * @throws OpenIdRefusedException if that is not the account under the confirmed address, or the person has one already
     */
    public void link(Person person, MemberId member) {
        boolean same = person.mail().flatMap(OpenIdService::usable).flatMap(members::findByMail).filter(a -> a.id().equals(member)).isPresent();
        if (!same || links.find(person.issuer(), person.subject()).isPresent()) {
            throw new OpenIdRefusedException();
        }
        linked(member, person);
    }

    /** A line of the list. @param issuer address of the provider */
    public record Row(long id, String issuer, Instant linkedAt) {
    }

    /** By which providers the person who asks can sign in, the oldest first. */
    public List<Row> list() {
        return links.list(me()).stream().map(l -> new Row(l.id(), l.issuer(), l.linkedAt())).toList();
    }

    /**
     * The person who asks does not sign in there any more; nothing happens without such a link.
     *
     * @throws InputRefusedException for the field {@code link} if there is no other way in: no password, no passkey and no other link
     */
    public void unlink(long id) {
        List<OpenIdLink> mine = links.list(me());
        Optional<OpenIdLink> link = mine.stream().filter(l -> l.id() == id).findFirst();
        if (link.isEmpty()) {
            return;
        }
        boolean otherWay = mine.size() > 1 || members.find(me()).flatMap(Account::passwordHash).isPresent() || passkeys.has(me());
        if (!otherWay) {
            throw new InputRefusedException("link", "error.openId.last");
        }
        links.remove(link.get());
        trail.record("openIdUnlinked", me());
    }

    void accountClosed(@Observes AccountClosed closed) {
        links.removeAll(closed.member());
    }

    private MemberId me() {
        user.require(IdentityPermissions.OWN_ACCOUNT);
        return user.member().orElseThrow().id();
    }

    private MemberId linked(MemberId member, Person person) {
        links.add(new OpenIdLink(member, person, clock.instant()));
        trail.record("openIdLinked", member);
        return member;
    }

    private Optional<MemberId> created(Person person, String mail, Locale locale) {
        if (!settings.createsAccounts()) {
            return Optional.empty();
        }
        Account account = Account.confirmed(mail, name(person, mail), locale, null, clock.instant());
        members.add(account);
        trail.record("openIdAccount", account.id());
        return Optional.of(account.id());
    }

    private static String name(Person person, String mail) {
        try {
            return Names.checked("displayName", person.name());
        } catch (InvalidInputException noName) {
            return mail.substring(0, mail.indexOf('@'));
        }
    }

    private static Optional<String> usable(String mail) {
        try {
            return Optional.of(Addresses.normal("mail", mail));
        } catch (InvalidInputException noAddress) {
            return Optional.empty();
        }
    }

    private static Answer signIn(MemberId member) {
        return new Answer(Step.SIGN_IN, Optional.of(member));
    }

    private static Answer unknown() {
        return new Answer(Step.UNKNOWN, Optional.empty());
    }
}
