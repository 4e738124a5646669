package org.wirkstatt.privacy.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.privacy.RetentionRule;
import org.wirkstatt.platform.text.Texts;

/** The retention table: what each line would take, and taking it. */
@ApplicationScoped
public class RetentionService {

    private static final Duration RUNS_KEPT = Duration.ofDays(365);

    @Inject
    @Any
    Instance<RetentionRule> rules;
    @Inject
    RetentionRepository repository;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    /**
     * A line of the table.
     *
     * @param due how many it would take now
     * @param lastRun null before the first
     * @param lastTaken how many the last run took
     */
    public record Line(String purpose, String what, String action, Period period, long due, Instant lastRun, long lastTaken) {
    }

    /** All lines, by purpose; takes nothing. */
    @Transactional
    public List<Line> preview(Locale locale) {
        return rules().stream().map(rule -> line(rule, locale)).sorted(Comparator.comparing(Line::purpose).thenComparing(Line::what)).toList();
    }

    private Line line(RetentionRule rule, Locale locale) {
        Optional<RetentionRun> last = repository.lastRun(name(rule));
        return new Line(texts.of(rule.module(), "privacy." + rule.purpose(), locale), texts.of(rule.module(), "retention." + rule.id(), locale),
                texts.of(rule.module(), "retention." + rule.id() + ".action", locale), rule.period(), rule.due(before(rule)),
                last.map(RetentionRun::ranAt).orElse(null), last.map(RetentionRun::taken).orElse(0L));
    }

    /** Names of the rules that did not run on this day (UTC) yet. */
    @Transactional
    public List<String> notRunToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return rules().stream().map(RetentionService::name).filter(name -> repository.lastRun(name)
                .map(run -> LocalDate.ofInstant(run.ranAt(), ZoneOffset.UTC).isBefore(today)).orElse(true)).toList();
    }

    /** Runs one rule, in a transaction of its own. @return how many things it took */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long run(String name) {
        RetentionRule rule = rules().stream().filter(r -> name(r).equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException("no rule " + name));
        long taken = rule.apply(before(rule));
        repository.add(new RetentionRun(name, clock.instant(), taken));
        repository.forgetRuns(name, clock.instant().minus(RUNS_KEPT));
        return taken;
    }

    private Instant before(RetentionRule rule) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(rule.period()).toInstant();
    }

    private List<RetentionRule> rules() {
        return rules.stream().sorted(Comparator.comparing(RetentionService::name)).toList();
    }

    private static String name(RetentionRule rule) {
        return rule.module() + "." + rule.id();
    }
}
