package org.wirkstatt.selfanalysis.action;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.selfanalysis.run.RunDirectory;
import org.wirkstatt.selfanalysis.run.RunService;

/** Tells the owner of one action that a week is left, and that it is due: each once, and again only if owner or day changed. */
@ApplicationScoped
class ActionReminder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    @Inject
    ActionRepository actions;
    @Inject
    RunDirectory runs;
    @Inject
    Owners owners;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Clock clock;

    /** One action in a transaction and under a lock of its own, so that two nodes remind once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remind(long id) {
        actions.lock(id).ifPresent(action -> action.reminder(RunService.today(clock)).ifPresent(reminder -> {
            action.reminded(reminder, clock.instant());
            Optional<RunDirectory.Entry> run = runs.find(action.run());
            MemberId owner = new MemberId(action.plan().owner().member());
            if (run.isPresent() && owners.members(run.get().initiative()).contains(owner) && notifier.isResolvable()) {
                notifier.get().notify(Notice.about(owner, reminder == Reminder.DAY ? ActionNotices.DAY : ActionNotices.WEEK, action.ref(),
                        List.of(action.plan().what(), DAY.format(action.plan().due()), run.get().run().project()), run.get().run().path() + "/massnahmen"));
            }
        }));
    }
}
