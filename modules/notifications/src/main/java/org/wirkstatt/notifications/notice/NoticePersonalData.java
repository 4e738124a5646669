package org.wirkstatt.notifications.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberId;

/** Notices and wishes of a person, and the person's name in notices to others. */
@ApplicationScoped
public class NoticePersonalData {

    private static final int ALL = 100_000;

    @Inject
    NoticeRepository notices;
    @Inject
    SettingsRepository settings;
    @Inject
    NoticeCatalogue catalogue;
    @Inject
    People people;

    public List<Map<String, Object>> export(MemberId member) {
        List<Map<String, Object>> entries = new ArrayList<>();
        settings.find(member).ifPresent(own -> {
            Preferences wanted = own.preferences();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", "settings");
            entry.put("profile", wanted.profile().name());
            entry.put("digest", wanted.digest());
            entry.put("digestHour", wanted.digestHour());
            entry.put("quiet", wanted.quiet().daily());
            entry.put("quietFrom", wanted.quiet().from());
            entry.put("quietUntil", wanted.quiet().until());
            entry.put("quietWeekends", wanted.quiet().weekends());
            entry.put("zone", wanted.quiet().zone().getId());
            entry.put("stopKey", own.stopKey());
            entry.put("choices", wanted.choices().entrySet().stream().map(c -> c.getKey() + " = " + c.getValue()).sorted().toList());
            if (own.lastDigestOn() != null) {
                entry.put("lastDigestOn", own.lastDigestOn().toString());
            }
            entries.add(entry);
        });
        notices.list(member, false, 0, ALL).forEach(n -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", "notice");
            entry.put("text", catalogue.runningModules().contains(n.module()) ? catalogue.sentence(n, Locale.GERMAN) : String.join(", ", n.arguments()));
            entry.put("noticeKind", n.kindKey());
            entry.put("about", n.subject());
            entry.put("values", n.arguments());
            entry.put("path", n.path());
            n.answers().ifPresent(way -> entry.put("answers", way.handler() + " " + way.key()));
            if (!n.actions().isEmpty()) {
                entry.put("actions", n.actions().stream().map(t -> t.action() + " " + t.subject()).toList());
            }
            entry.put("createdAt", n.createdAt().toString());
            if (n.readAt() != null) {
                entry.put("readAt", n.readAt().toString());
            }
            if (n.mailedAt() != null) {
                entry.put("mailedAt", n.mailedAt().toString());
            }
            entries.add(entry);
        });
        return entries;
    }

    /** Removes what is the person's; in notices to others {@code former} takes the place of the name. */
    public void erase(MemberId member, String former) {
        notices.removeAll(member);
        settings.find(member).ifPresent(settings::remove);
        people.name(member).filter(name -> !name.isBlank()).ifPresent(name -> notices.mentioning(name).forEach(n -> n.rename(name, former)));
    }
}
