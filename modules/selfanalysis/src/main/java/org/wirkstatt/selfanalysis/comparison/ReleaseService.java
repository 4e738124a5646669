package org.wirkstatt.selfanalysis.comparison;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.selfanalysis.run.OpenedRuns;
import org.wirkstatt.selfanalysis.run.OpenedRuns.Owned;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.RunService;

/** Makes the release of a month. Between releases nothing that is published changes, whatever happens to runs. */
@ApplicationScoped
@Transactional
class ReleaseService {

    @Inject
    LedgerRepository ledger;
    @Inject
    OpenedRuns runs;
    @Inject
    CatalogueReader catalogues;
    @Inject
    Surroundings surroundings;
    @Inject
    Clock clock;

    boolean isDue() {
        return !ledger.hasRelease(period());
    }

    /** Releases unless this month has its release already. */
    void releaseIfDue() {
        if (!isDue()) {
            return;
        }
        List<Instant> earlier = ledger.releases();
        Release release = new Release(period(), clock.instant());
        ledger.add(release);
        List<LedgerBlock> blocks = ledger.ledger();
        ReleasePlan plan = ReleasePlan.of(blocks, contributions(earlier));
        ledger.write(release, plan, Figures.of(blocks.stream().filter(LedgerBlock::live), plan));
    }

    private String period() {
        return YearMonth.from(RunService.today(clock)).toString();
    }

    private List<Contribution> contributions(List<Instant> earlier) {
        List<Owned> contributors = runs.contributors();
        BiFunction<InitiativeId, Instant, Where> where = surroundings.of(contributors.stream().map(Owned::initiative).distinct().toList());
        Map<Long, Owned> byRun = contributors.stream().collect(Collectors.toMap(run -> run.head().id(), Function.identity()));
        Lineage lineage = catalogues.lineage();
        Map<CriterionRef, String> topics = new HashMap<>();
        Map<Long, Map<String, Tally>> tallies = new HashMap<>();
        for (OpenedRuns.Count count : runs.contributed()) {
            Optional<Rating> level = Rating.of(count.rating()).filter(Rating::isLevel);
            Owned run = byRun.get(count.run());
            if (level.isPresent() && run != null) {
                String topic = topics.computeIfAbsent(new CriterionRef(run.head().edition(), count.item()), ref -> lineage.origin(ref).toString());
                tallies.computeIfAbsent(count.run(), id -> new HashMap<>()).merge(topic, at(level.get().level(), count.people().intValue()), Tally::plus);
            }
        }
        List<Contribution> contributions = new ArrayList<>();
        tallies.forEach((id, byTopic) -> {
            Owned run = byRun.get(id);
            Where circles = where.apply(run.initiative(), run.head().openedAt());
            int waited = (int) earlier.stream().filter(at -> !at.isBefore(run.contributesSince())).count();
            byTopic.forEach((topic, tally) -> contributions.add(new Contribution(id, run.initiative().value(), topic, circles, tally, waited)));
        });
        return contributions;
    }

    private static Tally at(int level, int answers) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(level - 1, 0));
        counts.add(answers);
        return new Tally(counts);
    }
}
