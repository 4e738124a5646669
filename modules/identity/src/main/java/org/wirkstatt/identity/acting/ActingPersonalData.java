package org.wirkstatt.identity.acting;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** The consent to be acted for: goes with the account. */
@ApplicationScoped
class ActingPersonalData implements PersonalData {

    @Inject
    ActingConsentRepository consents;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return consents.find(member).map(consent -> List.of(Map.<String, Object>of("kind", "acting", "since", consent.givenAt().toString(),
                "until", consent.endsAt().toString()))).orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        consents.remove(member);
    }
}
