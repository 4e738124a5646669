package org.wirkstatt.identity;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** The account itself: kept for signing in (GDPR Art. 6(1)(b)), gone with the account. */
@ApplicationScoped
class AccountPersonalData implements PersonalData {

    @Inject
    AccountRepository accounts;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return accounts.find(member).map(a -> List.of(Map.<String, Object>of("login", a.login(), "displayName", a.displayName(),
                "roles", a.roles().stream().map(Enum::name).sorted().toList(), "regions", a.regionIds().stream().sorted().toList())))
                .orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        accounts.find(member).ifPresent(accounts::remove);
    }
}
