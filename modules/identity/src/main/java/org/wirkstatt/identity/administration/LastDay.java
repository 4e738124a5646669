package org.wirkstatt.identity.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.wirkstatt.identity.InputRefusedException;

/** The last day of a role, as it is typed. The day counts, in the time of Berlin. */
final class LastDay {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int LATEST_YEAR = 2200;

    private LastDay() {
    }

    /**
     * @param typed ISO date; null or blank for no end
     * @return exclusive end
     * @throws InputRefusedException for {@code field}, if it is no day or over
     */
    static Optional<Instant> end(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate last = LocalDate.parse(typed.strip());
            if (last.isBefore(LocalDate.now(GERMANY)) || last.getYear() > LATEST_YEAR) {
                throw new InputRefusedException(field, "error.untilPast");
            }
            return Optional.of(last.plusDays(1).atStartOfDay(GERMANY).toInstant());
        } catch (DateTimeParseException e) {
            throw new InputRefusedException(field, "error.until");
        }
    }
}
