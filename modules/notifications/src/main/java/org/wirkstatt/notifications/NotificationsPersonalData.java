package org.wirkstatt.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.intake.IntakePersonalData;
import org.wirkstatt.notifications.mail.MailPersonalData;
import org.wirkstatt.notifications.notice.NoticePersonalData;
import org.wirkstatt.notifications.reply.ReplyDesk;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.text.Texts;

/** Notices, choices and letters of a person; all of them go with the account. */
@ApplicationScoped
class NotificationsPersonalData implements PersonalData {

    @Inject
    MailPersonalData mails;
    @Inject
    NoticePersonalData notices;
    @Inject
    ReplyDesk replies;
    @Inject
    IntakePersonalData inbound;
    @Inject
    Texts texts;

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return Stream.of(notices.export(member), mails.export(member), replies.export(member), inbound.export(member)).flatMap(List::stream).toList();
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OwnFile> files(MemberId member) {
        return inbound.files(member);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        String former = texts.of("ui", "history.formerMember", Locale.GERMAN);
        notices.erase(member, former);
        mails.erase(member, former);
        replies.erase(member);
        inbound.erase(member, former);
    }
}
