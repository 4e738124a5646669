package org.wirkstatt.notifications.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.UnreadNotices;

/**
 * How many notices a member has not read, for the frame of every page: kept in memory for a short time, so that a page costs no query. A change on
 * this node is seen at once, one on another node, or a right that was given or taken, after {@link #KEPT}.
 */
@ApplicationScoped
public class UnreadCounter implements UnreadNotices {

    static final Duration KEPT = Duration.ofSeconds(30);
    /** More are not counted: the frame says '99+'. */
    static final int MOST = 100;
    private static final int MEMBERS = 10_000;

    private record Known(int count, Instant until) {
    }

    @Inject
    NoticeRepository notices;
    @Inject
    Visibility visibility;
    @Inject
    LiveCounts live;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    @Override
    public String path() {
        return "/mitteilungen";
    }

    @Override
    public String livePath() {
        return LiveCounts.PATH;
    }

    @Override
    public int count(Member member) {
        Instant now = clock.instant();
        Known kept = known.get(member.id().value());
        if (kept != null && now.isBefore(kept.until())) {
            return kept.count();
        }
        int count = transactions.call(() -> countNow(member.id(), member.audiences()));
        if (known.size() >= MEMBERS) {
            known.clear();
        }
        known.put(member.id().value(), new Known(count, now.plus(KEPT)));
        return count;
    }

    private int countNow(MemberId member, Set<Audience> audiences) {
        List<StoredNotice> unread = notices.list(member, true, 0, MOST);
        return visibility.shown(unread, audiences).size();
    }

    /** Something of {@code member} changes in the running transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    void changedInTransaction(MemberId member) {
        transactions.afterCommit(() -> {
            known.remove(member.value());
            live.changed(member);
        });
    }
}
