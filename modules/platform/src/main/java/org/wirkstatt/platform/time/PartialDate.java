package org.wirkstatt.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date that may be known to the day, the month or only the year. Sorted by its first day.
 *
 * @param iso {@code 2023-06-27}, {@code 2017-03} or {@code 2016}
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

    /** java.time would also take years with a sign. */
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** @throws IllegalArgumentException unless {@code iso} has one of the three forms and exists in the calendar */
    public PartialDate {
        firstDay(iso);
    }

    private static LocalDate firstDay(String iso) {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException("not a date, month or year: '" + iso + "'");
        }
        try {
            return switch (iso.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(iso), 1, 1);
                case 7 -> YearMonth.parse(iso).atDay(1);
                default -> LocalDate.parse(iso);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date, month or year: '" + iso + "'", e);
        }
    }

    /** First day of the span. */
    public LocalDate firstDay() {
        return firstDay(iso);
    }

    /** In words of {@code locale}: '27. Juni 2023', 'März 2017', '2016'. */
    public String format(Locale locale) {
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 -> firstDay().format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
            default -> firstDay().format(DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? "d. MMMM yyyy" : "d MMMM yyyy", locale));
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
