package org.wirkstatt.notifications;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.mail.MailPersonalData;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Notices, choices and letters of a person; all of them go with the account. */
@ApplicationScoped
class NotificationsPersonalData implements PersonalData {

    @Inject
    MailPersonalData mails;

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return mails.export(member);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        mails.erase(member);
    }
}
