package org.wirkstatt.identity.passkey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** The passkeys of a person. */
@ApplicationScoped
class PasskeyPersonalData implements PersonalData {

    @Inject
    PasskeyRepository passkeys;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return passkeys.list(member).stream().map(PasskeyPersonalData::entry).toList();
    }

    private static Map<String, Object> entry(Passkey passkey) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("kind", "passkey", "name", passkey.name(), "createdAt", passkey.createdAt().toString(),
                "userHandle", passkey.userHandle(), "credentialId", passkey.credentialId(), "publicKey", passkey.credentialData(),
                "signCount", passkey.signCount(), "synced", passkey.isBackedUp()));
        passkey.usedAt().ifPresent(used -> entry.put("seenAt", used.toString()));
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        passkeys.removeAll(member);
    }
}
