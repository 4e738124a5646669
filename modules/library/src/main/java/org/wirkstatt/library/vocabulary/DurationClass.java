package org.wirkstatt.library.vocabulary;

import java.util.Optional;

/** Duration as people choose it. */
public enum DurationClass implements Term {
    UP_TO_30, UP_TO_90, LONGER;

    /** @param minutes null where the material has no duration */
    public static Optional<DurationClass> of(Integer minutes) {
        if (minutes == null) {
            return Optional.empty();
        }
        return Optional.of(minutes <= 30 ? UP_TO_30 : minutes <= 90 ? UP_TO_90 : LONGER);
    }
}
