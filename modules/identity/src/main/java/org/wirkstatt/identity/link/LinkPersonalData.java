package org.wirkstatt.identity.link;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Addresses that a person wants to move to and did not confirm yet. They go with the account. */
@ApplicationScoped
class LinkPersonalData implements PersonalData {

    @Inject
    LinkRepository links;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return links.addresses(member).stream().map(address -> Map.<String, Object>of("kind", "newAddress", "mail", address)).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        links.removeAll(member);
    }
}
