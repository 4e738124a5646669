package org.wirkstatt.administration.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import org.wirkstatt.platform.audit.AuditTrail.Event;
import org.wirkstatt.platform.audit.AuditTrail.Filter;
import org.wirkstatt.platform.identity.MemberId;

/**
 * The filter of the audit log as it stands in an address. What has no meaning is left out.
 *
 * @param person number of an account; empty for all
 * @param event {@code module.name}; empty for all
 * @param from first day in ISO form; empty for no limit
 * @param until last day in ISO form; empty for no limit
 */
record AuditQuery(String person, String event, String from, String until) {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** @param parameters of a request, each once */
    static AuditQuery of(Map<String, String> parameters) {
        return new AuditQuery(valid(parameters.get("person"), "[1-9]\\d{0,17}"), valid(parameters.get("art"), "[a-z][a-z0-9-]{1,31}\\.\\w{1,64}"),
                day(parameters.get("von")).map(LocalDate::toString).orElse(""), day(parameters.get("bis")).map(LocalDate::toString).orElse(""));
    }

    private static String valid(String text, String form) {
        return text != null && text.strip().matches(form) ? text.strip() : "";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip())).filter(day -> day.getYear() > 1970 && day.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Filter filter() {
        return new Filter(Optional.of(person).filter(id -> !id.isEmpty()).map(id -> new MemberId(Long.parseLong(id))),
                Optional.of(event).filter(name -> !name.isEmpty()).map(name -> new Event(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1))),
                day(from).map(AuditQuery::start), day(until).map(day -> start(day.plusDays(1))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(GERMANY).toInstant();
    }

    boolean isOpen() {
        return (person + event + from + until).isEmpty();
    }

    /** For an address: {@code person=7&von=2026-08-01}; empty for everything. */
    String parameters() {
        StringJoiner parameters = new StringJoiner("&");
        add(parameters, "person", person);
        add(parameters, "art", event);
        add(parameters, "von", from);
        add(parameters, "bis", until);
        return parameters.toString();
    }

    private static void add(StringJoiner parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
