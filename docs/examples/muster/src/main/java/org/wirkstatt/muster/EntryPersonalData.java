package org.wirkstatt.muster;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Entries are in the copy of their writer's data; with the account they go, or lose their writer, as that person says. */
@ApplicationScoped
class EntryPersonalData implements PersonalData {

    @Inject
    EntryRepository entries;

    @Override
    public String module() {
        return MusterModule.ID;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return entries.of(member).stream().map(e -> Map.<String, Object>of("kind", "entry", "text", e.text(), "writtenAt", e.writtenAt().toString())).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        if (contributions == Contributions.DELETE) {
            entries.remove(member);
        } else {
            entries.anonymise(member);
        }
    }
}
