package org.wirkstatt.notifications.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.mail.Letter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.text.Texts;

/** Writes the letters that tell of notices. Names and titles in them are text, never markup. */
@ApplicationScoped
class NoticeLetters {

    /** More are counted and linked. */
    private static final int MOST = 20;
    private static final String CENTRE = "/mitteilungen";

    @Inject
    NoticeCatalogue catalogue;
    @Inject
    Texts texts;

    /** One or more notices of one kind. */
    Letter ofKind(DeliverySettings own, Recipient to, String kindKey, List<Visibility.Shown> shown) {
        Locale locale = to.locale();
        Optional<NoticeKind> kind = catalogue.find(kindKey);
        String subject = shown.size() == 1 ? catalogue.sentence(shown.get(0).notice(), locale)
                : text("letter.several", locale, shown.size(), kind.map(k -> catalogue.label(k, locale)).orElse(""));
        String reason = kind.map(k -> catalogue.reason(k, locale)).orElseGet(() -> text("letter.reason", locale));
        return letter(to, subject, body(to, shown), reason, new Letter.Stop(kindKey.toLowerCase(Locale.ROOT), StopLinks.kind(own, kindKey)));
    }

    /** Everything that waits, the latest first, what belongs to one thing together. */
    Letter digest(DeliverySettings own, Recipient to, List<Visibility.Shown> shown) {
        Locale locale = to.locale();
        return letter(to, text("letter.digest.subject", locale, shown.size()), body(to, shown), text("letter.digest.reason", locale),
                new Letter.Stop("zusammenfassung", StopLinks.digest(own)));
    }

    private static Letter letter(Recipient to, String subject, String body, String reason, Letter.Stop stop) {
        return new Letter(to.mail(), Optional.of(to.displayName()), Optional.of(to.id()), to.locale(), subject, body, reason, Optional.empty(), Optional.of(stop));
    }

    private String body(Recipient to, List<Visibility.Shown> shown) {
        Locale locale = to.locale();
        StringBuilder out = new StringBuilder(text("letter.greeting", locale, plain(to.displayName()))).append("\n\n");
        grouped(shown.subList(0, Math.min(shown.size(), MOST))).forEach((heading, group) -> {
            out.append(heading.isEmpty() ? "" : "### " + heading + "\n\n");
            group.forEach(s -> out.append("- [").append(plain(catalogue.sentence(s.notice(), locale))).append("](").append(target(s.notice().path())).append(")\n"));
            out.append('\n');
        });
        if (shown.size() > MOST) {
            out.append("[").append(text("letter.more", locale, shown.size() - MOST)).append("](").append(CENTRE).append("?nur=ungelesen)\n\n");
        }
        return out.append("[").append(text("letter.centre", locale)).append("](").append(CENTRE).append(")\n").toString();
    }

    /** By what they are about, in the order of the latest of each; those about nothing that has a title come last. */
    private static Map<String, List<Visibility.Shown>> grouped(List<Visibility.Shown> shown) {
        Map<String, List<Visibility.Shown>> groups = new LinkedHashMap<>();
        List<Visibility.Shown> without = new ArrayList<>();
        shown.forEach(s -> s.about().map(Presentation::title).ifPresentOrElse(title -> groups.computeIfAbsent(plain(title), t -> new ArrayList<>()).add(s),
                () -> without.add(s)));
        if (!without.isEmpty()) {
            groups.put("", without);
        }
        return groups;
    }

    /** Text in which nothing is Markdown: CommonMark 2.4 lets every ASCII punctuation be escaped. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\p{Punct}])", "\\\\$1");
    }

    /** A path that cannot end the address of a link. */
    private static String target(String path) {
        return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.of("notifications", key, locale, arguments);
    }
}
