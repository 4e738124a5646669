package org.wirkstatt.search.missed;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.search.index.SearchAdministration;

/**
 * Remembers queries without a hit: gathered in memory, written once a minute, each at most once a minute, so that whoever asks again and again
 * counts little. Thread safe.
 */
@ApplicationScoped
public class MissedQueries implements RecurringWork {

    /** How often a query must have been asked before it is shown. */
    static final int SHOWN_FROM = 3;
    private static final int KEEP_DAYS = 90;
    private static final int LONGEST = 80;
    private static final int MOST_WAITING = 500;
    private static final int MOST_A_DAY = 2000;
    private static final int MOST_SHOWN = 100;
    /** Addresses, and rows of digits as in telephone and membership numbers. */
    private static final Pattern PERSONAL = Pattern.compile("@|(\\d[\\s/()-]*){5}");

    @Inject
    MissedQueryRepository queries;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    /** @param times in the last 90 days, each minute at most once @param latest day */
    public record Missed(String text, long times, LocalDate latest) {
    }

    /** Somebody looked for {@code text} and found nothing. */
    public void note(String text) {
        String query = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
        if (!query.isEmpty() && query.length() <= LONGEST && !PERSONAL.matcher(query).find() && waiting.size() < MOST_WAITING) {
            waiting.add(query);
        }
    }

    /** The most asked first, those asked less than three times left out. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Missed> list() {
        user.require(SearchAdministration.ADMINISTER);
        return queries.list(SHOWN_FROM, MOST_SHOWN);
    }

    @Override
    public String name() {
        return "search.missed";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    @Transactional
    public void run() {
        LocalDate today = LocalDate.now(clock);
        queries.removeBefore(today.minusDays(KEEP_DAYS));
        long room = MOST_A_DAY - queries.count(today);
        for (String text : List.copyOf(waiting)) {
            waiting.remove(text);
            var known = queries.find(today, text);
            known.ifPresent(MissedQuery::again);
            if (known.isEmpty() && room-- > 0) {
                queries.add(new MissedQuery(today, text));
            }
        }
    }
}
