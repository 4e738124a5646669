package org.wirkstatt.notifications.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Knows mails that no person wrote: out of office, bounces, lists (RFC 3834, RFC 3464). They are never taken and never answered. */
final class Automatic {

    private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> MACHINES = Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply");
    private static final String[] HEADERS = {"X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Auto-Reply-From", "X-Failed-Recipients", "List-Id"};
    private static final String[] SUBJECTS = {"automatische antwort:", "automatic reply:", "out of office:", "autoreply:", "auto-reply:", "abwesenheitsnotiz:"};

    private Automatic() {
    }

    /** @param sender address in From in lower case */
    static boolean is(MimeMessage mail, String sender) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted").orElse("no");
        boolean declared = !submitted.startsWith("no") || PRECEDENCE.contains(header(mail, "Precedence").orElse(""))
                || Stream.of(HEADERS).anyMatch(name -> hasHeader(mail, name));
        // RFC 5321 section 4.5.5: reports come from the empty address
        boolean report = header(mail, "Return-Path").map(path -> path.replaceAll("\\s", "").equals("<>")).orElse(false) || mail.isMimeType("multipart/report");
        String local = sender.substring(0, Math.max(0, sender.indexOf('@')));
        String subject = Optional.ofNullable(mail.getSubject()).orElse("").strip().toLowerCase(Locale.ROOT);
        return declared || report || MACHINES.contains(local) || Stream.of(SUBJECTS).anyMatch(subject::startsWith);
    }

    private static boolean hasHeader(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name) != null;
        } catch (MessagingException e) {
            return false;
        }
    }

    private static Optional<String> header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0].strip().toLowerCase(Locale.ROOT));
    }
}
