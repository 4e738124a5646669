package org.wirkstatt.forum.care;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Public holidays by law of Germany, its states, Austria and its states. Those of single towns (Augsburg, parts of Bavaria on 15 August) are not
 * known here: a region is larger.
 */
@ApplicationScoped
class Holidays {

    private static final String GERMANY = "de";
    private static final Map<String, ZoneId> ZONES = Map.of(GERMANY, ZoneId.of("Europe/Berlin"), "at", ZoneId.of("Europe/Vienna"));

    private final Map<String, HolidayManager> calendars = new ConcurrentHashMap<>();

    /** @param state ISO 3166-2 code, such as {@code DE-BW}; null, empty or of another country: only what is a holiday in all of Germany counts */
    boolean isHoliday(LocalDate day, String state) {
        String country = country(state);
        HolidayManager calendar = calendars.computeIfAbsent(country, Holidays::open);
        return isKnown(state) ? calendar.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, state.substring(3).toLowerCase(Locale.ROOT))
                : calendar.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
    }

    /** Where it is what time of day. */
    ZoneId zone(String state) {
        return ZONES.get(country(state));
    }

    private static String country(String state) {
        return isKnown(state) ? state.substring(0, 2).toLowerCase(Locale.ROOT) : GERMANY;
    }

    private static boolean isKnown(String state) {
        return state != null && state.matches("(DE-[A-Z]{2}|AT-[1-9])");
    }

    /** The library finds its parts by the loader of the thread, which in a thread of the server may be another. */
    private static HolidayManager open(String country) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Holidays.class.getClassLoader());
        try {
            ManagerParameter parameter = ManagerParameters.create(country);
            return HolidayManager.getInstance(parameter);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
