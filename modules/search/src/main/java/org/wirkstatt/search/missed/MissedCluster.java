package org.wirkstatt.search.missed;

import java.time.LocalDate;
import java.util.List;

/**
 * Queries without a hit that ask for the same: other forms of the words, one compound for two words, a typing error apart.
 *
 * @param text the one asked most
 * @param spellings the others that were asked often enough to be shown, the most asked first
 * @param times all of them were asked, each minute at most once, also those that are too rare to be shown
 * @param since first day
 * @param latest last day
 */
public record MissedCluster(String text, List<String> spellings, long times, LocalDate since, LocalDate latest) {

    /** When the last of it is forgotten unless it is asked again. */
    public LocalDate forgottenOn() {
        return latest.plusDays(MissedQueries.KEEP_DAYS + 1L);
    }
}
