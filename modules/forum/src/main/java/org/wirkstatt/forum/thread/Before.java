package org.wirkstatt.forum.thread;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of threads, the latest first: what comes after this thread. Written as microseconds since 1970, a hyphen and the number of the thread.
 */
public record Before(Instant at, long thread) {

    /** Before which every thread stands. */
    static final Before ALL = new Before(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    /** Empty for null and for anything that is no such place. */
    public static Optional<Before> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            long micros = Long.parseLong(form.group(1));
            return Optional.of(new Before(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000), Long.parseLong(form.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Before of(ForumThread thread) {
        return new Before(thread.lastPostAt(), thread.id());
    }

    @Override
    public String toString() {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000 + "-" + thread;
    }
}
