package org.wirkstatt.identity.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.platform.identity.Accounts;
import org.wirkstatt.platform.identity.MemberId;

/** What other modules may do with accounts. */
@ApplicationScoped
class AccountUse implements Accounts {

    @Inject
    Members members;
    @Inject
    People people;
    @Inject
    SignInService signIns;
    @Inject
    HttpServletRequest request;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(MemberId member) {
        people.closeFor(member);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(MemberId member) {
        people.reopenFor(member);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> createdAt(MemberId member) {
        return members.find(member).map(Account::createdAt);
    }

    @Override
    public boolean confirms(MemberId member, String password) {
        return members.find(member).map(account -> isPassword(account, password)).orElse(false);
    }

    private boolean isPassword(Account account, String password) {
        try {
            return signIns.check(account.mail(), password, request).equals(account.id());
        } catch (WrongCredentialsException e) {
            return false;
        }
    }

    @Override
    public Optional<Instant> provedAt() {
        return Sessions.signedIn(request).map(Sessions.SignedIn::provedAt);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<MemberId, Instant> idleSince(Instant before) {
        return members.idleSince(before).stream().collect(Collectors.toMap(Account::id, a -> a.seenAt().orElse(a.createdAt())));
    }
}
