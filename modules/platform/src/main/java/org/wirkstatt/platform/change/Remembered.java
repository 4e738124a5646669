package org.wirkstatt.platform.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read, kept as long as nothing that visitors can see has changed; the least used goes first when the bound is reached. Thread
 * safe; two threads that miss at once both read.
 */
public final class Remembered<K, V> {

    private final PublicState state;
    private final Map<K, V> values;
    private long generation = Long.MIN_VALUE;

    /** @param bound most values kept, at least 1 */
    public Remembered(PublicState state, int bound) {
        this.state = state;
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > bound;
            }
        };
    }

    /** The value of {@code key}, read by {@code reader} if it is not kept. A reader that throws leaves nothing. */
    public V get(K key, Function<K, V> reader) {
        long now = state.generation();
        V kept = kept(key, now);
        if (kept != null) {
            return kept;
        }
        V value = reader.apply(key);
        keep(key, value, now);
        return value;
    }

    private synchronized V kept(K key, long now) {
        return generation == now ? values.get(key) : null;
    }

    private synchronized void keep(K key, V value, long readUnder) {
        if (generation < readUnder) {
            values.clear();
            generation = readUnder;
        }
        if (generation == readUnder) {
            values.put(key, value);
        }
    }
}
