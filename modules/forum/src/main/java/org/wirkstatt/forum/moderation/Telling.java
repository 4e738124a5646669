package org.wirkstatt.forum.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Texts;

/** Tells everybody concerned, in the running transaction. Letters to addresses that nobody confirmed carry nothing that somebody typed. */
@ApplicationScoped
class Telling {

    private static final String MODULE = "forum";

    @Inject
    Instance<Notifier> notifier;
    @Inject
    Instance<MailOutbox> mails;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    PublicAddress address;
    @Inject
    Texts texts;

    /** A report came in: to moderators, and a receipt to who gave an address. */
    void reported(Report report, ForumThread thread) {
        moderators(Optional.empty()).forEach(m -> notice(m, ModerationNotices.REPORTED, "report:" + report.postId(), List.of(thread.title()),
                "/forum/beitrag/" + report.postId() + "/moderieren"));
        if (report.mail() != null) {
            mail(report.mail(), report.language(), "receipt", report.path(), report.code());
        }
    }

    /** To who wrote what {@code decision} is about; nobody is told what he or she did. */
    void decided(Decision decision, ForumThread thread) {
        if (decision.action().isRestriction() && decision.addressee() != null) {
            notice(decision.addressee(), ModerationNotices.STATEMENT, "decision:" + decision.id(), List.of(thread.title()), decision.path());
            letter(decision.addressee(), "statement", decision.path(), l -> new Object[] {label(decision.action(), l), thread.title(),
                    label(decision.ground(), l) + ", " + decision.source(), decision.facts()});
        }
    }

    /** What came of a report: to who reported. */
    void closed(Report report) {
        if (report.member() != null) {
            notice(report.member(), ModerationNotices.REPORT_DECIDED, "report:" + report.code(), List.of(report.code()), report.path());
        } else if (report.mail() != null) {
            mail(report.mail(), report.language(), "reportDecided", report.path(), report.code());
        }
    }

    void appealed(Decision decision, ForumThread thread) {
        moderators(Optional.ofNullable(decision.decidedBy())).stream().filter(m -> !m.equals(decision.addressee()))
                .forEach(m -> notice(m, ModerationNotices.APPEALED, "appeal:" + decision.id(), List.of(thread.title()), decision.path()));
    }

    /** To both sides: who objected, and who had decided. */
    void appealDecided(Decision decision, Appeal appeal, ForumThread thread) {
        if (decision.addressee() != null) {
            notice(decision.addressee(), ModerationNotices.APPEAL_DECIDED, "appealed:" + decision.id(), List.of(thread.title()), decision.path());
            letter(decision.addressee(), appeal.isGranted() ? "appealGranted" : "appealRefused", decision.path(),
                    l -> new Object[] {label(decision.action(), l), thread.title(), appeal.answer()});
        }
        if (decision.decidedBy() != null) {
            notice(decision.decidedBy(), ModerationNotices.APPEAL_DECIDED, "appealed:" + decision.id(), List.of(thread.title()), decision.path());
        }
    }

    /** A report waits. @param over whether its term is over, so that administrators are told too */
    void waits(Report report, ForumThread thread, boolean over) {
        Stream.concat(moderators(Optional.empty()).stream(), over ? holders(Role.ADMINISTRATOR, Optional.empty()).stream() : Stream.of()).distinct()
                .forEach(m -> notice(m, ModerationNotices.REPORT_WAITS, "report:" + report.postId(), List.of(thread.title()),
                        "/forum/beitrag/" + report.postId() + "/moderieren"));
    }

    /** Who reported objects. */
    void complained(Report report, Decision decision) {
        moderators(Optional.ofNullable(decision.decidedBy())).stream().filter(m -> !m.equals(decision.addressee()) && !m.equals(report.member()))
                .forEach(m -> notice(m, ModerationNotices.COMPLAINED, "complaint:" + report.code(), List.of(report.code()), report.path()));
    }

    /** To both sides: who reported, by letter too, and who had decided. */
    void complaintDecided(Report report, boolean granted, Optional<MemberId> decider) {
        Stream.concat(Stream.ofNullable(report.member()), decider.stream()).forEach(m -> notice(m, ModerationNotices.COMPLAINT_DECIDED,
                "complaint:" + report.code(), List.of(report.code()), report.path()));
        String letter = granted ? "complaintGranted" : "complaintRefused";
        if (report.member() != null) {
            letter(report.member(), letter, report.path(), l -> new Object[] {report.code()});
        } else if (report.mail() != null) {
            mail(report.mail(), report.language(), letter, report.path(), report.code());
        }
    }

    /** Moderators, and if there are none, or none but {@code except}, administrators. */
    private List<MemberId> moderators(Optional<MemberId> except) {
        List<MemberId> moderators = holders(Role.MODERATOR, except);
        return moderators.isEmpty() ? holders(Role.ADMINISTRATOR, except) : moderators;
    }

    private List<MemberId> holders(Role role, Optional<MemberId> except) {
        return grants.isUnsatisfied() ? List.of() : grants.get().holders(Place.EVERYWHERE).stream().filter(h -> h.role() == role)
                .map(RoleGrants.Holder::member).filter(m -> !except.equals(Optional.of(m))).distinct().toList();
    }

    private void notice(MemberId to, NoticeKind kind, String subject, List<String> arguments, String path) {
        if (!notifier.isUnsatisfied()) {
            notifier.get().notify(new Notice(to, kind, subject, arguments, path));
        }
    }

    /** What stands in a letter, in the language of its reader. */
    private interface Arguments {
        Object[] in(Locale locale);
    }

    private void letter(MemberId to, String key, String path, Arguments arguments) {
        if (!members.isUnsatisfied()) {
            members.get().recipient(to).ifPresent(r -> mail(r.mail(), r.locale(), key, path, arguments.in(r.locale())));
        }
    }

    private void mail(String to, Locale locale, String key, String path, Object... arguments) {
        if (!mails.isUnsatisfied()) {
            String body = texts.of(MODULE, "mail." + key, locale, arguments) + "\n\n<" + address.of(path) + ">";
            mails.get().send(new Mail(to, locale, texts.of(MODULE, "mail." + key + ".subject", locale, arguments), body,
                    texts.of(MODULE, "mail." + key + ".reason", locale)));
        }
    }

    private String label(Enum<?> constant, Locale locale) {
        return texts.of(MODULE, constant.getDeclaringClass().getSimpleName() + "." + EnumKey.of(constant), locale);
    }
}
