package org.wirkstatt.identity.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;

/** Names and addresses for other modules. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class Directory implements MemberDirectory {

    @Inject
    AccountRepository accounts;

    @Override
    public Map<MemberId, String> displayNames(Collection<MemberId> ids) {
        return accounts.displayNames(ids);
    }

    @Override
    public Optional<MemberId> findByMail(String mail) {
        return accounts.findByMail(Addresses.folded(mail)).map(Account::id);
    }

    @Override
    public Optional<Recipient> recipient(MemberId id) {
        return accounts.find(id).filter(a -> a.state() == AccountState.OPEN)
                .map(a -> new Recipient(id, a.displayName(), a.mail(), a.locale()));
    }
}
