package org.wirkstatt.notifications.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.text.Texts;

/** The kinds of notices that the modules of this portal send, and their texts. */
@ApplicationScoped
public class NoticeCatalogue {

    @Inject
    @Any
    Instance<NoticeKinds> contributors;
    @Inject
    Modules modules;
    @Inject
    Texts texts;

    /** By module and, in it, in the order the module gives. */
    public List<NoticeKind> kinds() {
        return contributors.stream().flatMap(c -> c.kinds().stream()).sorted(java.util.Comparator.comparing(NoticeKind::module)).toList();
    }

    public static String key(NoticeKind kind) {
        return kind.module() + "." + kind.id();
    }

    Optional<NoticeKind> find(String key) {
        return kinds().stream().filter(kind -> key(kind).equals(key)).findFirst();
    }

    /** How a kind comes by itself; in the digest where no module declares it. */
    Urgency urgency(String key) {
        return find(key).map(NoticeKind::urgency).orElse(Urgency.DIGEST);
    }

    /** Modules whose texts and pages a notice may need: those that run and are not switched off. */
    Set<String> runningModules() {
        return modules.running().stream().map(ModuleDescriptor::id).filter(modules::isOn).collect(Collectors.toSet());
    }

    /** The one sentence of a notice. */
    String sentence(StoredNotice notice, Locale locale) {
        return texts.of(notice.module(), notice.textKey(), locale, notice.arguments().toArray());
    }

    /** What the kind is called in the settings. */
    public String label(NoticeKind kind, Locale locale) {
        return texts.of(kind.module(), kind.textKey() + ".label", locale);
    }

    /** Why one gets notices of this kind. */
    public String reason(NoticeKind kind, Locale locale) {
        return texts.of(kind.module(), kind.textKey() + ".reason", locale);
    }
}
