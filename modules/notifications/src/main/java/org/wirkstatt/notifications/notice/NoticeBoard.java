package org.wirkstatt.notifications.notice;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;

/** Takes the notices of all modules. */
@ApplicationScoped
public class NoticeBoard implements Notifier {

    private static final int SUBJECT_LENGTH = 200;
    private static final int PATH_LENGTH = 1000;

    @Inject
    NoticeRepository notices;
    @Inject
    UnreadCounter unread;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    @Override
    public void notify(Notice notice) {
        transactions.require();
        if (notice.subject().isEmpty() || notice.subject().length() > SUBJECT_LENGTH) {
            throw new IllegalArgumentException("subject must have 1 to " + SUBJECT_LENGTH + " characters: " + notice.subject().length());
        }
        if (!notice.path().startsWith("/") || notice.path().startsWith("//") || notice.path().length() > PATH_LENGTH) {
            throw new IllegalArgumentException("path must be local and have at most " + PATH_LENGTH + " characters: " + notice.path());
        }
        Optional<StoredNotice> earlier = notices.findUnread(notice);
        earlier.ifPresent(same -> same.tell(notice, clock.instant()));
        if (earlier.isEmpty()) {
            notices.add(new StoredNotice(notice, clock.instant()));
        }
        unread.changedInTransaction(notice.to());
    }
}
