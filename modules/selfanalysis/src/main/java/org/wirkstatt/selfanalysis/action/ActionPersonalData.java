package org.wirkstatt.selfanalysis.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Which actions a person with an account is named for. The action stays with the team, without the person. */
@ApplicationScoped
class ActionPersonalData implements PersonalData {

    @Inject
    ActionRepository actions;

    @Override
    public String module() {
        return "selfanalysis";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return actions.ownedBy(member).stream().map(action -> {
            Plan plan = action.plan();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", "action");
            entry.put("what", plan.what());
            entry.put("owner", "" + member.value());
            entry.put("criterion", action.itemKey());
            entry.put("state", plan.state().name());
            if (plan.due() != null) {
                entry.put("due", plan.due().toString());
            }
            return entry;
        }).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        actions.ownedBy(member).forEach(Action::forgetOwner);
    }
}
