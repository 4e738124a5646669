package org.wirkstatt.notifications.mail;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.operation.StateContributor;
import org.wirkstatt.platform.operation.StateLine;
import org.wirkstatt.platform.operation.StateLine.Level;

/** Where mail goes, what waits and what failed, for the page of the system state. */
@ApplicationScoped
class MailStateLines implements StateContributor {

    @Inject
    MailRepository mails;
    @Inject
    MailSettings settings;

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<StateLine> state() {
        List<StateLine> lines = new ArrayList<>();
        lines.add(settings.isServer() ? StateLine.of("notifications", "mailServer", Level.GOOD, settings.host())
                : StateLine.of("notifications", "mailFolder", Level.NOTICE, settings.folder().toString()));
        long waiting = mails.count(List.of(MailState.QUEUED, MailState.SENDING));
        lines.add(StateLine.of("notifications", "mailWaiting", Level.GOOD, waiting));
        long failed = mails.count(List.of(MailState.FAILED));
        if (failed > 0) {
            lines.add(StateLine.of("notifications", "mailFailed", Level.BAD, failed));
        }
        return lines;
    }
}
