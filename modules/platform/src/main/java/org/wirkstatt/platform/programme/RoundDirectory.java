package org.wirkstatt.platform.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** SPI of the module that knows the rounds. */
public interface RoundDirectory {

    /** All rounds, the latest first. */
    List<RoundEntry> list();

    /** Empty for an unknown id. */
    Optional<RoundEntry> find(RoundId id);

    /**
     * @param number 1 for the pilot phase, counted up
     * @param label such as '2023/24'
     * @param begins first day
     * @param ends last day; empty while it is not known
     * @param closed its newcomers have become alumni
     */
    record RoundEntry(RoundId id, int number, String label, LocalDate begins, Optional<LocalDate> ends, boolean closed) {
    }
}
