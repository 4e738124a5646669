package org.wirkstatt.platform.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.wirkstatt.platform.region.RegionId;

/** SPI of the module that knows the initiatives. */
public interface InitiativeDirectory {

    /** Entries for {@code ids}; an unknown id is missing in the answer. */
    Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids);

    /** Initiatives of {@code region}, by name. */
    List<InitiativeEntry> listOf(RegionId region);

    /** @param slug last part of the address */
    record InitiativeEntry(InitiativeId id, String slug, String name, RegionId region) {
    }
}
