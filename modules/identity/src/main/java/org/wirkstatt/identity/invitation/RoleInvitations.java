package org.wirkstatt.identity.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Addresses;
import org.wirkstatt.identity.account.GrantRules;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.RoleInPlace;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberInvitations;

/** Invitations for one role, for other modules. The letter is in the language of who invites, as nothing is known of the other person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RoleInvitations implements MemberInvitations {

    @Inject
    Invitations invitations;
    @Inject
    InvitationRepository repository;
    @Inject
    GrantRules rules;
    @Inject
    Members members;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    @Override
    public Issued invite(String mail, String displayName, Grant role) {
        rules.requireToGive(role);
        String address = Addresses.normal("mail", mail);
        Optional<Invitation> waiting = repository.listOpen(RoleInPlace.of(role), clock.instant()).stream().filter(i -> i.mail().equals(address)).findFirst();
        Invitations.Issued issued = waiting.map(i -> invitations.resend(i.id())).orElseGet(() -> invitations.invite(
                new Invitations.NewInvitation(address, displayName, locale(), Set.of(role), Invitations.DAYS)));
        return new Issued(issued.id(), issued.link());
    }

    private Locale locale() {
        return user.member().map(Member::id).flatMap(members::find).map(Account::locale).orElse(Locale.GERMAN);
    }

    @Override
    public List<Open> open(Grant role) {
        return rules.mayGive(role) ? repository.listOpen(RoleInPlace.of(role), clock.instant()).stream()
                .map(i -> new Open(i.id(), i.mail(), i.displayName(), i.expiresAt())).toList() : List.of();
    }

    @Override
    public void withdraw(long id) {
        invitations.withdraw(id);
    }
}
