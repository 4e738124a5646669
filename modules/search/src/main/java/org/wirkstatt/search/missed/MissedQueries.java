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
import org.wirkstatt.search.index.SearchIndex;
import org.wirkstatt.search.wording.Wordings;

/**
 * Remembers queries without a hit: gathered in memory, written once a minute, each at most once a minute, so that whoever asks again and again
 * counts little. Thread safe.
 */
@ApplicationScoped
public class MissedQueries implements RecurringWork {

    /** How often a query must have been asked before it is shown. */
    static final int SHOWN_FROM = 3;
    static final int KEEP_DAYS = 90;
    private static final int LONGEST = 80;
    private static final int MOST_WAITING = 500;
    private static final int MOST_A_DAY = 2000;
    private static final int MOST_SHOWN = 100;
    /** Different queries that are put together; the rarest beyond are left aside. */
    private static final int MOST_CLUSTERED = 5000;
    /** Addresses, and rows of digits as in telephone and membership numbers. */
    private static final Pattern PERSONAL = Pattern.compile("@|(\\d[\\s/()-]*){5}");

    @Inject
    MissedQueryRepository queries;
    @Inject
    CurrentUser user;
    @Inject
    SearchIndex index;
    @Inject
    Clock clock;

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    /** Somebody looked for {@code text} and found nothing. */
    public void note(String text) {
        String query = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
        if (!query.isEmpty() && query.length() <= LONGEST && !PERSONAL.matcher(query).find() && waiting.size() < MOST_WAITING) {
            waiting.add(query);
        }
    }

    /** What asks for the same together, the most asked first; without what was dismissed. No text that was asked less than three times is in it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<MissedCluster> list() {
        user.require(Wordings.EDIT);
        Set<String> dismissed = queries.dismissed();
        return new Clusters(index.texts()).of(queries.list(MOST_CLUSTERED), SHOWN_FROM).stream().filter(cluster -> !dismissed.contains(cluster.text()))
                .limit(MOST_SHOWN).toList();
    }

    /** Not to be shown any more for 90 days, with all spellings. */
    @Transactional
    public void dismiss(String text) {
        user.require(Wordings.EDIT);
        list().stream().filter(cluster -> cluster.text().equals(text)).findFirst().ifPresent(cluster -> {
            queries.dismiss(cluster.text(), LocalDate.now(clock));
            cluster.spellings().forEach(spelling -> queries.dismiss(spelling, LocalDate.now(clock)));
        });
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
        queries.forgetDismissedBefore(today.minusDays(KEEP_DAYS));
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
