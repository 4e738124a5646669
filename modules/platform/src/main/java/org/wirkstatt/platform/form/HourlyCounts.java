package org.wirkstatt.platform.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what was sent in the last hour by what it came from and went to; in memory, gone after an hour. Thread safe. */
final class HourlyCounts {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KEYS = 50_000;

    private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>();

    /**
     * Counts one more.
     *
     * @param key such as the network of the sender
     * @param limit how many an hour
     * @return false if there were {@code limit} already; nothing is counted then
     */
    synchronized boolean take(String key, int limit, Instant now) {
        Deque<Instant> own = sent.computeIfAbsent(key, k -> new ArrayDeque<>());
        while (!own.isEmpty() && own.peekFirst().isBefore(now.minus(WINDOW))) {
            own.removeFirst();
        }
        if (own.size() >= limit) {
            return false;
        }
        own.addLast(now);
        if (sent.size() > MOST_KEYS) {
            forgetOld(now);
        }
        return true;
    }

    private void forgetOld(Instant now) {
        sent.values().removeIf(own -> own.isEmpty() || own.peekLast().isBefore(now.minus(WINDOW)));
        for (Iterator<String> oldest = sent.keySet().iterator(); sent.size() > MOST_KEYS; ) {
            oldest.next();
            oldest.remove();
        }
    }
}
