package org.wirkstatt.selfanalysis.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Circles that something lies in as a whole.
 *
 * @param region number; null for none
 * @param state ISO 3166-2 code; null for none
 * @param round number; null for none
 */
public record Where(Long region, String state, Long round) {

    static final Where ANYWHERE = new Where(null, null, null);

    /** Names one circle, such as one region. @param key empty for {@link Circle#ALL} */
    public record Ring(Circle circle, String key) {
    }

    /** The smallest first; the last one is everybody. */
    public List<Ring> rings() {
        Map<Circle, Object> keys = new TreeMap<>();
        put(keys, Circle.REGION, region);
        put(keys, Circle.STATE, state);
        put(keys, Circle.ROUND, round);
        keys.put(Circle.ALL, "");
        return Arrays.stream(Circle.values()).filter(keys::containsKey).map(circle -> new Ring(circle, keys.get(circle).toString())).collect(Collectors.toList());
    }

    private static void put(Map<Circle, Object> keys, Circle circle, Object key) {
        if (key != null) {
            keys.put(circle, key);
        }
    }
}
