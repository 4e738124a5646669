package org.wirkstatt.community.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.text.EnumKey;

/** Handovers: kept so that a region knows who handed over when (GDPR Art. 6(1)(b)); without the person after an erasure. */
@ApplicationScoped
class HandoverPersonalData implements PersonalData {

    @Inject
    HandoverRepository handovers;

    @Override
    public String module() {
        return CommunityTexts.MODULE;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return handovers.of(member).stream().map(h -> entry(h, member)).toList();
    }

    /** The notes are the words of the predecessor; the successor got them. */
    private static Map<String, Object> entry(Handover h, MemberId member) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", "handover");
        entry.put("region", h.region().value());
        entry.put("part", member.equals(h.predecessor()) ? "predecessor" : "successor");
        entry.put("state", EnumKey.of(h.state()));
        if (h.lastDay() != null) {
            entry.put("lastDay", h.lastDay().toString());
        }
        if (h.notes() != null) {
            entry.put("notes", h.notes());
        }
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        handovers.of(member).forEach(h -> h.forget(member, contributions == Contributions.DELETE));
        handovers.eventsOf(member).forEach(HandoverEvent::forgetPerson);
    }
}
