package org.wirkstatt.notifications.intake;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.reply.ReplySettings;
import org.wirkstatt.platform.operation.StateContributor;
import org.wirkstatt.platform.operation.StateLine;
import org.wirkstatt.platform.operation.StateLine.Level;

/** Whether answers by mail arrive, for the page of the system state. */
@ApplicationScoped
class IntakeStateLines implements StateContributor {

    @Inject
    InboundRepository mails;
    @Inject
    IntakeSettings settings;
    @Inject
    ReplySettings addresses;
    @Inject
    IntakeState state;

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<StateLine> state() {
        if (!addresses.isOn()) {
            return List.of(StateLine.of("notifications", "intakeOff", Level.GOOD));
        }
        List<StateLine> lines = new ArrayList<>();
        if (!settings.isImap() && !settings.isSmtp()) {
            lines.add(StateLine.of("notifications", "intakeNowhere", Level.BAD));
        } else {
            lines.add(state.problem().map(p -> StateLine.of("notifications", "intakeProblem" + p, Level.BAD, settings.where()))
                    .orElseGet(() -> StateLine.of("notifications", "intake", Level.GOOD, settings.where())));
        }
        long failed = mails.count(List.of(InboundState.FAILED));
        if (failed > 0) {
            lines.add(StateLine.of("notifications", "intakeFailed", Level.NOTICE, failed));
        }
        return lines;
    }
}
