package org.wirkstatt.notifications.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData.OwnFile;

/** Mails that a person sent, or that say so, and the person's name in the subjects of others. */
@ApplicationScoped
public class IntakePersonalData {

    @Inject
    InboundRepository mails;
    @Inject
    FileStore files;
    @Inject
    Instance<MemberDirectory> members;

    public List<Map<String, Object>> export(MemberId member) {
        return list(member).stream().map(mail -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", "inbound");
            entry.put("sender", mail.sender());
            entry.put("subject", mail.subject());
            entry.put("receivedAt", mail.receivedAt().toString());
            entry.put("state", mail.state().name());
            put(entry, "rejection", mail.reason());
            put(entry, "reason", mail.detail());
            put(entry, "path", mail.path());
            put(entry, "endedAt", mail.endedAt());
            mail.tokenHash().ifPresent(hash -> entry.put("addressHash", hash));
            mail.file().ifPresent(file -> entry.put("file", "antwort-" + mail.id() + ".eml, " + file.sha256()));
            entry.put("bytes", mail.size());
            return entry;
        }).toList();
    }

    private static void put(Map<String, Object> entry, String name, Object value) {
        if (value != null) {
            entry.put(name, value.toString());
        }
    }

    /** The mails as they came, only those that are surely the person's. */
    public List<OwnFile> files(MemberId member) {
        return mails.listOf(member).stream().filter(mail -> mail.reason() != InboundReason.FORGED)
                .flatMap(mail -> mail.file().stream().map(file -> new OwnFile("antwort-" + mail.id() + ".eml", file))).toList();
    }

    /** @param former takes the place of the name in what others wrote */
    public void erase(MemberId member, String former) {
        list(member).forEach(mail -> {
            mail.forgetFile().ifPresent(files::forget);
            mails.remove(mail);
        });
        names(member).forEach(name -> mails.mentioning(name).forEach(mail -> mail.rename(name, former)));
    }

    private Set<String> names(MemberId member) {
        return members.isResolvable() ? members.get().displayNames(List.of(member)).values().stream().filter(name -> !name.isBlank()).collect(Collectors.toSet()) : Set.of();
    }

    private List<InboundMail> list(MemberId member) {
        Set<String> addresses = members.isResolvable() ? new TreeSet<>(members.get().recipient(member).map(Recipient::mail).map(m -> m.toLowerCase(Locale.ROOT)).stream().toList())
                : Set.of();
        return Stream.concat(mails.listOf(member).stream(), addresses.stream().flatMap(address -> mails.listBySender(address).stream())).distinct().toList();
    }
}
