package org.wirkstatt.kernel.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;

/** Writes entries as plain numbers and short cleaned words; who did it is the person of the request. */
@ApplicationScoped
class DatabaseAuditLog implements AuditLog {

    private static final int MOST_ARGUMENTS = 8;
    private static final int LONGEST_ARGUMENT = 200;
    /** Controls and line breaks, halves of characters, and marks that turn the direction of the text around them. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:]+@[^\\s@<>,;:]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AuditRepository entries;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    @Override
    public void record(String module, String event, Optional<MemberId> about, String... arguments) {
        Optional<Long> member = user.member().map(Member::id).map(MemberId::value);
        Optional<Long> acting = user.actingPerson().map(MemberId::value);
        entries.add(new Recorded(clock.instant().truncatedTo(ChronoUnit.MICROS), acting.or(() -> member).orElse(null),
                acting.isPresent() ? member.orElse(null) : null, module, event, about.map(MemberId::value).orElse(null),
                write(Stream.of(arguments).limit(MOST_ARGUMENTS).map(DatabaseAuditLog::clean).toList())));
    }

    private static String clean(String argument) {
        String line = ADDRESS.matcher(UNREADABLE.matcher(argument == null ? "" : argument).replaceAll(" ")).replaceAll("…@…").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_ARGUMENT ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_ARGUMENT - 1)) + "…";
    }

    private static String write(List<String> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where somebody put something else there; the chain tells of that. */
    static List<String> read(String arguments) {
        try {
            return JSON.readValue(arguments, new TypeReference<List<String>>() { });
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
