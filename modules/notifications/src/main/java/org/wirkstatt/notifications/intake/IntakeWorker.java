package org.wirkstatt.notifications.intake;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.notifications.reply.LetterTrace;
import org.wirkstatt.notifications.reply.ReplyAddress;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.mail.MailReply;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.text.Texts;

/**
 * Works on mails that were written down. What the handler does and the note that the mail is done are one transaction under the lock of the
 * row, so a mail is taken once, however often the portal dies and however many workers run.
 */
@ApplicationScoped
class IntakeWorker {

    private static final Logger LOG = System.getLogger(IntakeWorker.class.getName());
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 50;

    @Inject
    InboundRepository mails;
    @Inject
    Gate gate;
    @Inject
    Answers answers;
    @Inject
    ReturnLetters letters;
    @Inject
    @Any
    Instance<ReplyHandler> handlers;
    @Inject
    Instance<AuditLog> audit;
    @Inject
    FileStore files;
    @Inject
    Texts texts;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    /** A handler does not run, or is broken: not the fault of the mail. */
    private static final class HandlerMissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HandlerMissingException(String id) {
            super("no handler '" + id + "' runs");
        }
    }

    /** Works on what is due. To be called by one thread. */
    void work() {
        for (Long id : transactions.call(() -> mails.due(clock.instant(), AT_A_TIME))) {
            Instant now = clock.instant();
            Optional<Integer> attempt = transactions.call(() -> mails.claim(id, now, now.plus(CLAIM)) ? mails.find(id).map(InboundMail::attempts) : Optional.empty());
            attempt.ifPresent(a -> take(id, a));
        }
    }

    private void take(long id, int attempt) {
        try {
            transactions.run(() -> mails.held(id, attempt).ifPresent(this::decide));
        } catch (PortalException e) {
            transactions.run(() -> mails.held(id, attempt).ifPresent(mail -> refuse(mail, InboundReason.NOT_TAKEN, Optional.of(e))));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail " + id + " could not be taken; see /verwaltung/posteingang", e);
            transactions.run(() -> mails.held(id, attempt).ifPresent(mail -> {
                if (!mail.tryLater(clock.instant())) {
                    refuse(mail, InboundReason.FAULT, Optional.empty());
                }
            }));
        }
    }

    private void decide(InboundMail mail) {
        try {
            Optional<MimeMessage> message = mail.file().isPresent() ? Optional.of(answers.mail(mail.file().get())) : Optional.empty();
            Gate.Verdict verdict = gate.judge(mail, message);
            if (verdict.reason().isPresent()) {
                refuse(mail, verdict.reason().get(), Optional.empty());
                return;
            }
            ReplyAddress address = verdict.address().orElseThrow();
            ReplyHandler handler = handler(address.way().handler());
            Answers.Answer answer = answers.read(message.orElseThrow(), address.trace(), mail.receivedAt(), handler.takesFiles());
            Optional<InboundReason> fault = gate.judge(answer);
            if (fault.isPresent()) {
                refuse(mail, fault.get(), Optional.empty());
                return;
            }
            ReplyHandler.Taken taken = handler.take(new MailReply(mail.id(), address.member(), address.way().key(), mail.subject(), answer.text().text(),
                    answer.text().whole(), answer.attachments(), answer.sentAt()));
            mail.taken(taken.path(), clock.instant());
            record("answerByMail", mail, address.way().handler());
            List<String> leftOut = Stream.concat(answer.leftOut().stream(), taken.leftOut().stream()).toList();
            if (!leftOut.isEmpty()) {
                gate.recipient(mail).ifPresent(to -> letters.leftOut(to, mail.subject(), taken.path(), leftOut));
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("mail cannot be read", e);
        }
    }

    private ReplyHandler handler(String id) {
        return handlers.stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow(() -> new HandlerMissingException(id));
    }

    /** @param refusal of the handler */
    private void refuse(InboundMail mail, InboundReason reason, Optional<PortalException> refusal) {
        // what was found out before a refusal was rolled back with it
        gate.address(mail).ifPresent(address -> mail.isFrom(address.member()));
        Optional<Recipient> to = reason.isTold() ? gate.sender(mail) : Optional.empty();
        String sentence = to.map(r -> refusal.map(e -> texts.message(e, r.locale())).orElse("")).orElse("");
        boolean mayTell = to.isPresent() && gate.mayTell(mail);
        mail.refused(reason, sentence, clock.instant());
        if (mayTell) {
            letters.refused(to.get(), mail.subject(), sentence.isEmpty() ? letters.sentence(reason, to.get().locale()) : sentence, words(mail));
        }
        if (!reason.isTold()) {
            mail.forgetFile().ifPresent(files::forget);
        }
        record("mailRefused", mail, reason.name());
    }

    private void record(String event, InboundMail mail, String argument) {
        if (audit.isResolvable()) {
            audit.get().record("notifications", event, mail.member(), argument, String.valueOf(mail.id()));
        }
    }

    /** What the person wrote, to give it back; empty if it cannot be read. */
    private String words(InboundMail mail) {
        if (mail.file().isEmpty()) {
            return "";
        }
        try {
            LetterTrace trace = gate.address(mail).map(ReplyAddress::trace).orElse(LetterTrace.of(null));
            return answers.words(answers.mail(mail.file().get()), trace).text();
        } catch (IOException | MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "The text of mail " + mail.id() + " cannot be given back", e);
            return "";
        }
    }

}
