package org.wirkstatt.notifications.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.mail.Letter;
import org.wirkstatt.notifications.reply.ReplyDesk;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.link.SignedLinks;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.text.Texts;

/** Writes the letters that tell of notices. Names and titles in them are text, never markup. */
@ApplicationScoped
class NoticeLetters {

    /** More are counted and linked. */
    private static final int MOST = 20;
    private static final String CENTRE = "/mitteilungen";
    /** Characters of a text that is answered; the rest is a link away. */
    private static final int LONGEST = 4000;

    @Inject
    NoticeCatalogue catalogue;
    @Inject
    ActionLinks links;
    @Inject
    ReplyDesk replies;
    @Inject
    @Any
    Instance<ReplyHandler> handlers;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    /** One or more notices of one kind. */
    Letter ofKind(DeliverySettings own, Recipient to, String kindKey, List<Visibility.Shown> shown) {
        Locale locale = to.locale();
        Optional<NoticeKind> kind = catalogue.find(kindKey);
        String subject = shown.size() == 1 ? catalogue.sentence(shown.get(0).notice(), locale)
                : text("letter.several", locale, shown.size(), kind.map(k -> catalogue.label(k, locale)).orElse(""));
        String reason = kind.map(k -> catalogue.reason(k, locale)).orElseGet(() -> text("letter.reason", locale));
        Optional<String> answersTo = shown.size() == 1 ? address(to, shown.get(0)) : Optional.empty();
        return letter(to, subject, body(own, to, shown, answersTo, true), reason, answersTo, new Letter.Stop(kindKey.toLowerCase(Locale.ROOT), StopLinks.kind(own, kindKey)));
    }

    /** Everything that waits, the latest first, what belongs to one thing together. */
    Letter digest(DeliverySettings own, Recipient to, List<Visibility.Shown> shown) {
        Locale locale = to.locale();
        return letter(to, text("letter.digest.subject", locale, shown.size()), body(own, to, shown, Optional.empty(), false), text("letter.digest.reason", locale),
                Optional.empty(), new Letter.Stop("zusammenfassung", StopLinks.digest(own)));
    }

    private static Letter letter(Recipient to, String subject, String body, String reason, Optional<String> replyTo, Letter.Stop stop) {
        return new Letter(to.mail(), Optional.of(to.displayName()), Optional.of(to.id()), to.locale(), subject, body, reason, replyTo, Optional.of(stop));
    }

    private Optional<String> address(Recipient to, Visibility.Shown shown) {
        return shown.notice().answers().flatMap(way -> replies.issue(to.id(), way));
    }

    /**
     * @param answersTo where answers to the whole letter go; empty where each notice has a link for its own answers
     * @param texts whether what is answered stands in the letter
     */
    private String body(DeliverySettings own, Recipient to, List<Visibility.Shown> shown, Optional<String> answersTo, boolean texts) {
        Locale locale = to.locale();
        StringBuilder out = new StringBuilder(text("letter.greeting", locale, plain(to.displayName()))).append("\n\n");
        grouped(shown.subList(0, Math.min(shown.size(), MOST))).forEach((heading, group) -> {
            out.append(heading.isEmpty() ? "" : "### " + heading + "\n\n");
            group.forEach(s -> out.append("- [").append(plain(catalogue.sentence(s.notice(), locale))).append("](").append(target(s.notice().path())).append(")\n")
                    .append(texts ? quoted(s, to) : "").append(offers(own, to, s, answersTo)));
            out.append('\n');
        });
        answersTo.ifPresent(address -> out.append(text("letter.answer", locale)).append("\n\n"));
        if (shown.size() > MOST) {
            out.append("[").append(text("letter.more", locale, shown.size() - MOST)).append("](").append(CENTRE).append("?nur=ungelesen)\n\n");
        }
        return out.append("[").append(text("letter.centre", locale)).append("](").append(CENTRE).append(")\n").toString();
    }

    /** What is answered, as a quote below the notice; nothing where no module says. */
    private String quoted(Visibility.Shown shown, Recipient to) {
        return shown.notice().answers().flatMap(way -> handlers.stream().filter(h -> h.id().equals(way.handler())).findFirst()
                .flatMap(handler -> handler.letterText(way.key(), to.id(), to.locale()))).filter(text -> !text.isBlank()).map(text -> {
                    String cut = text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + " …";
                    return "\n" + cut.lines().map(line -> "  > " + line + "\n").collect(Collectors.joining()) + "\n";
                }).orElse("");
    }

    /** The links that do one thing, and the one for an answer where the letter itself has no address for it. */
    private String offers(DeliverySettings own, Recipient to, Visibility.Shown shown, Optional<String> answersTo) {
        List<String> offers = new ArrayList<>();
        if (answersTo.isEmpty()) {
            address(to, shown).ifPresent(address -> offers.add("[" + text("letter.answer.link", to.locale()) + "](mailto:" + address + ")"));
        }
        Instant end = clock.instant().plus(SignedLinks.USUAL);
        shown.notice().actions().forEach(target -> links.label(target, to.locale())
                .ifPresent(label -> offers.add("[" + plain(label) + "](" + ActionLinks.path(own, target, end) + ")")));
        return offers.isEmpty() ? "" : "\n  " + String.join(" · ", offers) + "\n\n";
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
