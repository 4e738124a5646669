package org.wirkstatt.forum.moderation;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.Threads;

/** Tells moderators once when half of the term of a report is over, and administrators too once it is over. */
@ApplicationScoped
class ReportReminder {

    /** Reminders for one report. */
    static final int MOST = 2;

    @Inject
    ModerationRepository rows;
    @Inject
    DecisionTerms terms;
    @Inject
    Telling telling;
    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Clock clock;

    /** One report in a transaction and under a lock of its own, so that two nodes remind once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remind(long id) {
        rows.lockReport(id).filter(Report::isOpen).ifPresent(report -> {
            int due = due(report, clock.instant());
            if (due > report.reminders()) {
                report.reminded(due);
                telling.waits(report, threads.find(posts.find(report.postId()).orElseThrow().threadId()).orElseThrow(), due == MOST);
            }
        });
    }

    private int due(Report report, Instant now) {
        return !now.isBefore(terms.of(report)) ? MOST : !now.isBefore(terms.halfOf(report)) ? 1 : 0;
    }
}
