package org.wirkstatt.pages.care;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.content.Confirmable.Care;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.Notifier;

/** Asks those who look after a thing whether it is still right. */
@ApplicationScoped
public class CareReminder implements NoticeKinds {

    static final NoticeKind STILL_RIGHT = new NoticeKind("pages", "stillRight", Urgency.DIGEST);
    private static final int AGAIN_DAYS = 30;

    @Inject
    CareRepository records;
    @Inject
    Instance<Notifier> notifier;

    @Override
    public List<NoticeKind> kinds() {
        return List.of(STILL_RIGHT);
    }

    /** One thing in a transaction and under a lock of its own, so that several nodes ask once; again after 30 days without an answer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void ask(Care care, LocalDate today) {
        if (!care.owners().isEmpty() && notifier.isResolvable() && records.lock(care.ref()).ask(today, today.minusDays(AGAIN_DAYS))) {
            care.owners().forEach(owner -> notifier.get().notify(Notice.about(owner, STILL_RIGHT, care.ref(), List.of(care.title()),
                    "/pflege/" + care.ref().type() + "/" + care.ref().id())));
        }
    }
}
