package org.wirkstatt.identity.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.People.AccountErased;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** The account and its roles: kept for signing in (GDPR Art. 6(1)(b)), gone with the account. */
@ApplicationScoped
class AccountPersonalData implements PersonalData {

    @Inject
    AccountRepository accounts;
    @Inject
    PlaceNames names;
    @Inject
    Event<AccountErased> erased;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return accounts.find(member).map(a -> Stream.concat(Stream.of(account(a)), a.grants().stream().map(this::grant)).toList()).orElse(List.of());
    }

    private Map<String, Object> account(Account a) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "account");
        a.login().ifPresent(login -> values.put("login", login));
        values.put("mail", a.mail());
        values.put("displayName", a.displayName());
        values.put("language", a.locale().getLanguage());
        values.put("state", a.state().name());
        values.put("createdAt", a.createdAt().toString());
        a.confirmedAt().ifPresent(at -> values.put("confirmedAt", at.toString()));
        a.seenAt().ifPresent(at -> values.put("seenAt", at.toString()));
        a.factorAskedAt().ifPresent(at -> values.put("factorAskedAt", at.toString()));
        a.requestRegion().ifPresent(region -> values.put("requestRegion", region.value()));
        a.requestText().ifPresent(text -> values.put("requestText", text));
        a.decidedAt().ifPresent(at -> values.put("decidedAt", at.toString()));
        return values;
    }

    private Map<String, Object> grant(RoleGrant g) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "role");
        values.put("role", names.of(g.what().grant(), Locale.GERMAN));
        values.put("since", g.since().toString());
        g.until().ifPresent(until -> values.put("until", until.toString()));
        return values;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        accounts.find(member).ifPresent(account -> {
            erased.fire(new AccountErased(member, account.mail()));
            accounts.remove(account);
        });
    }
}
