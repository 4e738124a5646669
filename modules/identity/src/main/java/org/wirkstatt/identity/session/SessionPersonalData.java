package org.wirkstatt.identity.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Where a person is signed in. */
@ApplicationScoped
class SessionPersonalData implements PersonalData {

    @Inject
    SessionRepository sessions;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return Stream.concat(
                sessions.listAll(member).stream().map(s -> Map.<String, Object>of("kind", "session", "device", s.device(), "network", s.network(),
                        "since", s.beganAt().toString(), "seenAt", s.seenAt().toString(), "until", s.expiresAt().toString())),
                sessions.listDevices(member).stream().map(d -> Map.<String, Object>of("kind", "knownDevice", "seenAt", d.seenAt().toString()))).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        sessions.removeAll(member, 0);
        sessions.removeDevices(member);
    }
}
