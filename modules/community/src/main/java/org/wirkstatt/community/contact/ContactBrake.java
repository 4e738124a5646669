package org.wirkstatt.community.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts letters of the last hour by what they came from and went to; in memory, gone after an hour. Thread safe. */
@ApplicationScoped
class ContactBrake {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KEYS = 50_000;

    @Inject
    Clock clock;

    private final Map<String, Deque<Instant>> letters = new LinkedHashMap<>();

    /**
     * Counts one letter more.
     *
     * @param key such as the network of the sender
     * @param limit letters an hour
     * @return false if there were {@code limit} already; nothing is counted then
     */
    synchronized boolean take(String key, int limit) {
        Instant now = clock.instant();
        Deque<Instant> own = letters.computeIfAbsent(key, k -> new ArrayDeque<>());
        while (!own.isEmpty() && own.peekFirst().isBefore(now.minus(WINDOW))) {
            own.removeFirst();
        }
        if (own.size() >= limit) {
            return false;
        }
        own.addLast(now);
        if (letters.size() > MOST_KEYS) {
            forgetOld(now);
        }
        return true;
    }

    private void forgetOld(Instant now) {
        letters.values().removeIf(own -> own.isEmpty() || own.peekLast().isBefore(now.minus(WINDOW)));
        for (Iterator<String> oldest = letters.keySet().iterator(); letters.size() > MOST_KEYS; ) {
            oldest.next();
            oldest.remove();
        }
    }
}
