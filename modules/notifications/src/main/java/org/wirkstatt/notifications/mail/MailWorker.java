package org.wirkstatt.notifications.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import org.wirkstatt.notifications.Transactions;

/**
 * Sends what is due, one letter after the other. Any number of workers may run, in any number of processes: each letter is claimed before it
 * is sent. Only a worker that died after the server's yes and before its note leaves a letter that goes twice, with the same Message-ID.
 */
@ApplicationScoped
public class MailWorker {

    /** Longer than the longest conversation with a server that answers slowly at each step. */
    static final Duration CLAIM = Duration.ofMinutes(15);
    private static final Logger LOG = System.getLogger(MailWorker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 50;
    private static final List<MailProblem> OF_SERVER = Stream.of(MailProblem.values()).filter(MailProblem::isOfServer).toList();

    @Inject
    MailRepository mails;
    @Inject
    MailComposer composer;
    @Inject
    SmtpDelivery smtp;
    @Inject
    FolderDelivery folder;
    @Inject
    MailSettings settings;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    private MailProblem latest;
    private Instant pausedUntil = Instant.MIN;

    /** Sends what is due now; pauses at the first problem that the next letter would meet as well. To be called by one thread. */
    public void work() {
        if (clock.instant().isBefore(pausedUntil)) {
            return;
        }
        boolean any = false;
        for (Long id : transactions.call(() -> mails.due(clock.instant(), AT_A_TIME))) {
            Optional<MailProblem> problem = send(id);
            if (problem.isPresent() && problem.get().isOfServer()) {
                warn(problem.get());
                return;
            }
            any = true;
        }
        if (any) {
            answersAgain();
        }
    }

    /** @return what hindered it; empty if it left or somebody else has it */
    private Optional<MailProblem> send(long id) {
        Instant now = clock.instant();
        Optional<Claimed> claimed = transactions.call(() -> mails.claim(id, now, now.plus(CLAIM))
                ? mails.find(id).map(mail -> new Claimed(id, mail.attempts(), mail.messageKey(), mail.letter())) : Optional.empty());
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        try {
            MimeMessage mail = composer.compose(claimed.get().letter(), claimed.get().key());
            (settings.isServer() ? smtp : folder).deliver(mail, claimed.get().key());
        } catch (MailNotSentException e) {
            failed(claimed.get(), e);
            return Optional.of(e.problem());
        }
        transactions.run(() -> mails.held(id, claimed.get().attempt()).ifPresent(mail -> mail.sent(clock.instant())));
        return Optional.empty();
    }

    private void failed(Claimed claimed, MailNotSentException e) {
        transactions.run(() -> mails.held(claimed.id(), claimed.attempt()).ifPresent(mail -> {
            mail.failed(e.problem(), e.getMessage(), clock.instant());
            if (mail.state() == MailState.FAILED) {
                LOG.log(Level.WARNING, "Letter {0} did not leave: {1}; see /verwaltung/post", String.valueOf(claimed.id()), mail.problem());
            }
        }));
    }

    private void warn(MailProblem problem) {
        if (problem != latest) {
            LOG.log(Level.WARNING, "Letters wait, the mail server has a problem: {0}; see /verwaltung/post", problem);
        }
        latest = problem;
        pausedUntil = clock.instant().plus(PAUSE);
    }

    private void answersAgain() {
        latest = null;
        int hurried = transactions.call(() -> mails.hurry(clock.instant(), OF_SERVER));
        if (hurried > 0) {
            LOG.log(Level.INFO, "The mail server answers again; {0} letters that waited for it go now", hurried);
        }
    }

    private record Claimed(long id, int attempt, String key, Letter letter) {
    }
}
