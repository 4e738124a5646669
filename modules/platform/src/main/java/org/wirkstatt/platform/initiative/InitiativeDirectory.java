package org.wirkstatt.platform.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.region.RegionId;

/** SPI of the module that knows the initiatives. */
public interface InitiativeDirectory {

    /** Entries for {@code ids}; an unknown id is missing in the answer. */
    Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids);

    /** Initiatives of {@code region}, by name. */
    List<InitiativeEntry> listOf(RegionId region);

    /** Circles that members of {@code initiatives} belong to: those of their regions. */
    default Set<Audience> circlesOf(Collection<InitiativeId> initiatives) {
        return initiatives.isEmpty() ? Set.of() : list(initiatives).values().stream().map(entry -> Audience.inRegion(entry.region())).collect(Collectors.toUnmodifiableSet());
    }

    /** @param slug last part of the address */
    record InitiativeEntry(InitiativeId id, String slug, String name, RegionId region) {
    }
}
