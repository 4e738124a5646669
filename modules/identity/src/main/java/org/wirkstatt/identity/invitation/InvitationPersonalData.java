package org.wirkstatt.identity.invitation;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** The invitation that an account was made from. Goes together with the account. */
@ApplicationScoped
class InvitationPersonalData implements PersonalData {

    @Inject
    InvitationRepository invitations;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return invitations.listAbout(member).stream().map(i -> Map.<String, Object>of("kind", "invitation", "mail", i.mail(), "displayName", i.displayName(),
                "createdAt", i.createdAt().toString())).toList();
    }

    /** Done when the account says that it goes, while its address is still known. */
    @Override
    public void erase(MemberId member, Contributions contributions) {
    }
}
