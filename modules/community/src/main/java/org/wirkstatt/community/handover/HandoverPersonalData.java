package org.wirkstatt.community.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.text.EnumKey;

/** Handovers: kept so that a region knows who handed over when (GDPR Art. 6(1)(b)); without the person after an erasure. */
@ApplicationScoped
class HandoverPersonalData implements PersonalData {

    @Inject
    HandoverRepository handovers;
    @Inject
    Instance<MemberDirectory> members;

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
        if (h.successorMail() != null) {
            entry.put("successorName", h.successorName());
            entry.put("successorMail", h.successorMail());
        }
        if (h.notes() != null) {
            entry.put("notes", h.notes());
        }
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        String mail = members.isUnsatisfied() ? null : members.get().recipient(member).map(MemberDirectory.Recipient::mail).orElse(null);
        Stream.concat(handovers.of(member).stream(), handovers.proposing(mail).stream()).distinct()
                .forEach(h -> h.forget(member, mail, contributions == Contributions.DELETE));
        handovers.eventsOf(member).forEach(HandoverEvent::forgetPerson);
    }
}
