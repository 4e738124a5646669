package org.wirkstatt.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.time.PartialDate;

/** Dates, numbers and sizes in the language of the interface; times are those of Berlin. Empty for null. */
@Named
@ApplicationScoped
public class Format {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    Language language;

    public String date(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofPattern(pattern("d. MMMM yyyy", "d MMMM yyyy"), locale()).format(date);
    }

    public String day(Instant instant) {
        return instant == null ? "" : date(instant.atZone(GERMANY).toLocalDate());
    }

    public String time(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofPattern(pattern("d. MMMM yyyy, HH:mm 'Uhr'", "d MMMM yyyy, HH:mm"), locale())
                .format(instant.atZone(GERMANY));
    }

    public String partial(PartialDate date) {
        return date == null ? "" : date.format(locale());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** '420 kB', '1,1 MB'; decimal units. */
    public String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(bytes < 1_000_000 ? 0 : 1);
        return bytes < 1_000_000 ? format.format(bytes / 1_000.0) + " kB" : format.format(bytes / 1_000_000.0) + " MB";
    }

    private String pattern(String german, String english) {
        return language.isEnglish() ? english : german;
    }

    private Locale locale() {
        return language.getLocale();
    }
}
