package org.wirkstatt.privacy.erasure;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** That somebody wants to go. */
@ApplicationScoped
class ErasurePersonalData implements PersonalData {

    @Inject
    ErasureRepository erasures;

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return erasures.findOf(member).map(e -> List.of(Map.<String, Object>of("kind", "erasure", "requestedAt", e.requestedAt().toString(), "dueAt",
                e.dueAt().toString(), "contributions", e.contributions().name()))).orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        erasures.findOf(member).ifPresent(erasures::remove);
    }
}
