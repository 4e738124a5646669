package org.wirkstatt.selfanalysis.comparison;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.run.OpenedRunRig;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.People;

/** Releases on a real database. Initiative 71 is in region 7, 84 in region 8, and so on; regions 7 and 8 are in one state, 9 in another one. */
final class ReleaseRig {

    static final RoundId ROUND = new RoundId(6);

    final OpenedRunRig runs;
    final ReleaseService releases = new ReleaseService();
    final Comparisons comparisons = new Comparisons();
    final LedgerRepository ledger = new LedgerRepository();
    final List<String> audited = new ArrayList<>();
    final AdjustableClock clock;

    ReleaseRig(EntityManager em, AdjustableClock clock) {
        this.clock = clock;
        runs = new OpenedRunRig(em, clock);
        ledger.em = em;
        Surroundings surroundings = new Surroundings();
        surroundings.initiatives = People.present(new Initiatives());
        surroundings.regions = People.<RegionDirectory>present(new People.MemoryRegions(List.of(region(7, "DE-NW"), region(8, "DE-NW"), region(9, "DE-BY"))));
        surroundings.rounds = People.present(new OneRound());
        releases.ledger = ledger;
        releases.runs = runs.runs();
        releases.catalogues = runs.catalogues();
        releases.surroundings = surroundings;
        releases.clock = clock;
        comparisons.ledger = ledger;
        comparisons.runs = runs.runs();
        comparisons.catalogues = runs.catalogues();
        comparisons.surroundings = surroundings;
        comparisons.audit = (module, event, about, arguments) -> audited.add(event + Arrays.asList(arguments));
        comparisons.clock = clock;
    }

    private static RegionEntry region(long id, String state) {
        return new RegionEntry(new RegionId(id), "r" + id, "R" + id, state);
    }

    /** A run of as many people as levels, which are for A1. */
    long run(long initiative, int... levels) {
        return runs.contributing(initiative, "small-1", clock.instant(), Arrays.stream(levels).mapToObj(level -> Map.of("A1", String.valueOf(level))).toList());
    }

    /** The release of the next month. */
    void nextRelease() {
        clock.forward(Duration.ofDays(31));
        releases.releaseIfDue();
    }

    /** As the end of a request does. */
    void flush() {
        ledger.em.flush();
    }

    Comparisons.Value value(long run) {
        return comparisons.of(run).get("A1");
    }

    private static final class Initiatives implements InitiativeDirectory {

        @Override
        public Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> new InitiativeEntry(id, "i", "I", new RegionId(id.value() < 10 ? 7 : id.value() / 10))));
        }

        @Override
        public List<InitiativeEntry> listOf(RegionId region) {
            return List.of();
        }
    }

    private static final class OneRound implements RoundDirectory {
        private final RoundEntry round = new RoundEntry(ROUND, 6, "2026/27", LocalDate.of(2026, 1, 1), Optional.empty(), false);

        @Override
        public List<RoundEntry> list() {
            return List.of(round);
        }

        @Override
        public Optional<RoundEntry> find(RoundId id) {
            return Optional.of(round);
        }
    }
}
