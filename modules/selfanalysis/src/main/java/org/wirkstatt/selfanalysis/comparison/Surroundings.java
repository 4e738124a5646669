package org.wirkstatt.selfanalysis.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.run.RunService;

/** Which circles a run lies in, as the other modules know them today. What nobody knows is none. */
@ApplicationScoped
class Surroundings {

    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<RoundDirectory> rounds;

    /** Asks once for all of {@code known}; the answer says where a run of one of them lies that was opened then. */
    BiFunction<InitiativeId, Instant, Where> of(Collection<InitiativeId> known) {
        Map<InitiativeId, RegionId> regionOf = initiatives.isUnsatisfied() ? Map.of()
                : initiatives.get().list(known).values().stream().collect(Collectors.toMap(InitiativeEntry::id, InitiativeEntry::region));
        Map<RegionId, RegionEntry> entries = regions.isUnsatisfied() ? Map.of() : regions.get().list(List.copyOf(regionOf.values()));
        List<RoundEntry> all = rounds.isUnsatisfied() ? List.of() : rounds.get().list();
        return (initiative, openedAt) -> {
            RegionEntry region = entries.get(regionOf.get(initiative));
            return new Where(region == null ? null : region.id().value(), region == null ? null : region.federalState(), round(all, openedAt));
        };
    }

    private static Long round(List<RoundEntry> all, Instant openedAt) {
        LocalDate day = LocalDate.ofInstant(openedAt, RunService.GERMANY);
        return all.stream().filter(round -> !round.begins().isAfter(day) && round.ends().map(end -> !end.isBefore(day)).orElse(true)).findFirst()
                .map(round -> round.id().value()).orElse(null);
    }
}
