package org.wirkstatt.privacy.names;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Where the name of somebody who wants to go stands. Only what the person asked for stays after that: the name, until it is taken out. */
@ApplicationScoped
class NamePersonalData implements PersonalData {

    @Inject
    NameLeftRepository names;
    @Inject
    NamesLeft left;

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return names.findOf(member).map(n -> List.of(Map.<String, Object>of("kind", "nameLeft", "name", n.name(), "notedAt", n.notedAt().toString(),
                "places", n.spots().stream().map(spot -> spot.title() + " (" + spot.path() + ")").toList(), "asked", n.askedAt().isPresent()))).orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        left.accountGoes(member);
    }

    @Override
    public List<String> remains() {
        return List.of("personalData.remains.names");
    }
}
