package org.wirkstatt.notifications.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;

/** Letters to a person: those sent to the account and those sent to its present address. */
@ApplicationScoped
public class MailPersonalData {

    @Inject
    MailRepository mails;
    @Inject
    FolderDelivery folder;
    @Inject
    Instance<MemberDirectory> members;

    public List<Map<String, Object>> export(MemberId member) {
        return list(member).stream().map(mail -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", "mail");
            entry.put("to", mail.recipient());
            entry.put("subject", mail.subject());
            entry.put("state", mail.state().name());
            entry.put("queuedAt", mail.queuedAt().toString());
            if (!mail.isOver()) {
                entry.put("text", mail.letter().body());
                entry.put("reason", mail.letter().reason());
            }
            return entry;
        }).toList();
    }

    /** Removes the letters, sent or not, and their files. */
    public void erase(MemberId member) {
        list(member).forEach(mail -> {
            folder.remove(mail.messageKey());
            mails.remove(mail);
        });
    }

    private List<QueuedMail> list(MemberId member) {
        List<String> addresses = new ArrayList<>();
        if (members.isResolvable()) {
            members.get().recipient(member).ifPresent(r -> addresses.add(r.mail().toLowerCase(java.util.Locale.ROOT)));
        }
        return mails.listOf(member, addresses);
    }
}
