package org.wirkstatt.identity.token;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** The access keys of a person, without the secrets, which nobody has. */
@ApplicationScoped
class KeyPersonalData implements PersonalData {

    @Inject
    KeyRepository keys;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return keys.list(member).stream().map(KeyPersonalData::entry).toList();
    }

    private static Map<String, Object> entry(AccessKey key) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("kind", "accessKey", "name", key.name(), "mayChange", key.mayChange(),
                "createdAt", key.createdAt().toString(), "expiresAt", key.expiresAt().toString()));
        key.usedAt().ifPresent(used -> entry.put("seenAt", used.toString()));
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        keys.removeAll(member);
    }
}
