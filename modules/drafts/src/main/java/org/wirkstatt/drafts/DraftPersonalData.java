package org.wirkstatt.drafts;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Drafts are their writer's alone: they are in the copy and go with the account, whatever becomes of contributions. */
@ApplicationScoped
class DraftPersonalData implements PersonalData {

    @Inject
    DraftRepository drafts;

    @Override
    public String module() {
        return DraftsModule.ID;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return drafts.list(member).stream()
                .map(d -> Map.<String, Object>of("kind", "draft", "form", d.form(), "text", d.text(), "savedAt", d.savedAt().toString())).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        drafts.removeAll(member);
    }
}
