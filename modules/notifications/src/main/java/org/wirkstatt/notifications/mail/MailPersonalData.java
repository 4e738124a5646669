package org.wirkstatt.notifications.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.identity.MemberId;

/** Letters to a person, sent to the account or to its present address, and the person in letters to others. */
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
            entry.put("reason", mail.reason());
            put(entry, "toName", mail.recipientName());
            put(entry, "replyTo", mail.replyTo());
            put(entry, "answer", mail.answer());
            if (!mail.isOver()) {
                entry.put("text", mail.letter().body());
            }
            return entry;
        }).toList();
    }

    private static void put(Map<String, Object> entry, String name, String value) {
        if (value != null) {
            entry.put(name, value);
        }
    }

    /**
     * Removes the letters to the person, sent or not, and their files; in letters to others the shared name takes the place of name and address.
     *
     * @param former 'ehemaliges Mitglied'
     */
    public void erase(MemberId member, String former) {
        list(member).forEach(mail -> {
            folder.remove(mail.messageKey());
            mails.remove(mail);
        });
        List<String> words = words(member);
        words.forEach(word -> mails.mentioning(word).forEach(mail -> mail.rename(word, former)));
        folder.removeMentioning(words);
    }

    private List<String> words(MemberId member) {
        if (!members.isResolvable()) {
            return List.of();
        }
        return Stream.concat(members.get().displayNames(List.of(member)).values().stream(), members.get().recipient(member).map(Recipient::mail).stream())
                .filter(word -> !word.isBlank()).toList();
    }

    private List<QueuedMail> list(MemberId member) {
        List<String> addresses = members.isResolvable() ? members.get().recipient(member).map(r -> r.mail().toLowerCase(Locale.ROOT)).stream().toList() : List.of();
        return mails.listOf(member, addresses);
    }
}
