package org.wirkstatt.privacy.retention;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** That somebody was warned because nobody used the account. */
@ApplicationScoped
class IdlePersonalData implements PersonalData {

    @Inject
    RetentionRepository repository;

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return repository.warnings(member).stream().map(w -> Map.<String, Object>of("kind", "idleWarning", "sentAt", w.sentAt().toString(), "dueAt",
                w.eraseAt().toString())).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        repository.forgetWarnings(member);
    }
}
