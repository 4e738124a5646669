package org.wirkstatt.forum.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.MemberId;

/** Writes marks of reading, each in a transaction of its own: a page is shown also if the mark cannot be kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ReadingMarks {

    @Inject
    ReadingRepository readings;
    @Inject
    Clock clock;

    void see(MemberId member, ForumThread thread, int from, int to) {
        Instant now = clock.instant();
        Optional<Reading> there = readings.lock(member, thread.id());
        if (there.isPresent()) {
            there.get().see(from, to, thread.changeNo(), now);
            return;
        }
        Reading reading = new Reading(member, thread, now);
        reading.read(from, to);
        readings.add(reading);
    }
}
