package org.wirkstatt.identity.factor;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** That a person has a second factor; the secret itself is told to nobody. */
@ApplicationScoped
class FactorPersonalData implements PersonalData {

    @Inject
    FactorRepository factors;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional
    public List<Map<String, Object>> export(MemberId member) {
        return factors.find(member).map(f -> List.of(Map.<String, Object>of("kind", "secondFactor", "since", f.enabledAt().toString(),
                "recoveryLeft", f.recoveryLeft()))).orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        factors.find(member).ifPresent(factors::remove);
    }
}
