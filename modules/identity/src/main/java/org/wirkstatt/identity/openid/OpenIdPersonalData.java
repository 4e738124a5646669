package org.wirkstatt.identity.openid;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** By which providers a person signs in. */
@ApplicationScoped
class OpenIdPersonalData implements PersonalData {

    @Inject
    OpenIdLinkRepository links;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return links.list(member).stream().map(l -> Map.<String, Object>of("kind", "openId", "issuer", l.issuer(), "subject", l.subject(),
                "since", l.linkedAt().toString())).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        links.removeAll(member);
    }
}
