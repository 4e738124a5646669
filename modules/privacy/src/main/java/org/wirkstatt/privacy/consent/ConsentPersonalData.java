package org.wirkstatt.privacy.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Consents and their proof go with the account: nothing rests on them any more. */
@ApplicationScoped
class ConsentPersonalData implements PersonalData {

    @Inject
    ConsentRepository consents;

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return consents.list(member).stream().map(ConsentPersonalData::entry).toList();
    }

    private static Map<String, Object> entry(Consent consent) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", "consent");
        entry.put("purpose", consent.text().module() + "." + consent.text().purpose());
        entry.put("version", consent.text().version());
        entry.put("words", consent.text().words(false));
        entry.put("givenAt", consent.givenAt().toString());
        entry.put("givenBy", consent.givenBy());
        consent.withdrawnAt().ifPresent(at -> entry.put("withdrawnAt", at.toString()));
        consent.withdrawnBy().ifPresent(action -> entry.put("withdrawnBy", action));
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        consents.removeAll(member);
    }
}
