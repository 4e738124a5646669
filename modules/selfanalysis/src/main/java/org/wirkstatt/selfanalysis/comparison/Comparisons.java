package org.wirkstatt.selfanalysis.comparison;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.selfanalysis.run.OpenedRuns;
import org.wirkstatt.selfanalysis.run.OpenedRuns.Owned;

/** Comparison values for those who see a result, and the say of an initiative in whether its runs count in them. */
@ApplicationScoped
@Transactional
public class Comparisons {

    @Inject
    LedgerRepository ledger;
    @Inject
    OpenedRuns runs;
    @Inject
    CatalogueReader catalogues;
    @Inject
    Surroundings surroundings;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;

    /**
     * A published value.
     *
     * @param circle the smallest circle of the run that has one
     * @param nearest the smallest circle that the run has at all; if it is another one, too few stand behind its value
     */
    public record Value(Circle circle, Circle nearest, Tally tally) {
    }

    /** What there is to compare an opened run with, by criterion in the order of its edition; criteria without a value are missing. */
    public Map<String, Value> of(long run) {
        Optional<Owned> opened = runs.find(run);
        return opened.isEmpty() ? Map.of() : values(opened.get());
    }

    private Map<String, Value> values(Owned run) {
        Lineage lineage = catalogues.lineage();
        Map<String, String> topics = new LinkedHashMap<>();
        catalogues.find(run.head().edition()).ifPresent(edition -> edition.catalogue().criteria().stream().map(Criterion::id)
                .forEach(item -> topics.put(item, lineage.origin(new CriterionRef(edition.key(), item)).toString())));
        List<Where.Ring> rings = surroundings.of(List.of(run.initiative())).apply(run.initiative(), run.head().openedAt()).rings();
        Map<Figures.Key, Tally> published = new HashMap<>();
        ledger.figures(topics.values(), rings.stream().map(Where.Ring::key).toList()).forEach(figure -> published.put(figure.key(), figure.tally()));
        Map<String, Value> values = new LinkedHashMap<>();
        topics.forEach((item, topic) -> rings.stream().filter(ring -> published.containsKey(new Figures.Key(topic, ring))).findFirst()
                .ifPresent(ring -> values.put(item, new Value(ring.circle(), rings.get(0).circle(), published.get(new Figures.Key(topic, ring))))));
        return values;
    }

    /** Whether the levels of an own run count from the next release on. */
    public boolean isContributing(long run) {
        return runs.own(run).contributesSince() != null;
    }

    /** Has the levels of an own, opened run count in the values of the releases to come, or no longer; what was published stays published. */
    public void contribute(long run, boolean contributes) {
        if (contributes == (runs.lockedOwn(run).contributesSince() != null)) {
            return;
        }
        runs.contribute(run, contributes ? clock.instant() : null);
        audit.record("selfanalysis", contributes ? "runContributes" : "runContributesNoLonger", Optional.empty(), String.valueOf(run));
    }
}
