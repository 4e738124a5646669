package org.wirkstatt.forum.reading;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.MemberId;

/** What a person has read. Asks for no right: the caller has decided that the person may read the thread. */
@ApplicationScoped
public class ReadingService {

    @Inject
    ReadingRepository readings;
    @Inject
    ReadingMarks marks;
    @Inject
    Clock clock;

    /** Empty for a thread that the person never opened. */
    public Optional<Reading> find(MemberId member, ForumThread thread) {
        return readings.find(member, thread.id());
    }

    /** Marks by thread; a thread that the person never opened is missing in the answer. */
    public Map<Long, Reading> list(MemberId member, Collection<ForumThread> threads) {
        return readings.list(member, threads.stream().map(ForumThread::id).toList()).stream().collect(Collectors.toMap(Reading::threadId, r -> r));
    }

    /**
     * The person was shown the posts with the numbers {@code from} to {@code to} of {@code thread}, as it was read before its posts: a post
     * that came between is not marked, rather than lost.
     *
     * @param known what {@link #find} answered for this page; saves the writing where nothing is new
     */
    public void saw(MemberId member, ForumThread thread, int from, int to, Optional<Reading> known) {
        int last = Math.min(to, thread.lastNo());
        if (known.map(r -> r.knows(from, last, thread.changeNo(), clock.instant())).orElse(false)) {
            return;
        }
        try {
            marks.see(member, thread, from, last);
        } catch (PersistenceException e) {
            // another tab of the same person made the row in this moment; now it is there and is locked
            marks.see(member, thread, from, last);
        }
    }

    /** The person wrote post {@code no}, in the running transaction: one's own posts are never new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wrote(MemberId member, ForumThread thread, int no) {
        readings.lock(member, thread.id()).orElseGet(() -> {
            Reading reading = new Reading(member, thread, clock.instant());
            readings.add(reading);
            return reading;
        }).read(no, no);
    }

    /** What {@code member} has read, by thread, for the copy of the person's data. */
    public List<Reading> of(MemberId member, int first, int most) {
        return readings.of(member, first, most);
    }

    /** Forgets what {@code member} has read, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member) {
        readings.remove(member);
    }
}
