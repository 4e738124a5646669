package org.wirkstatt.platform.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SPI of the module that knows the regions: what others may know about them. */
public interface RegionDirectory {

    /** By today's or a former slug. */
    Optional<RegionEntry> findBySlug(String slug);

    /** Every region that visitors can see, sorted by name. */
    List<RegionEntry> list();

    /** Entries for {@code ids}; an unknown id is missing in the answer. */
    Map<RegionId, RegionEntry> list(Collection<RegionId> ids);

    /**
     * @param slug last part of the address
     * @param federalState ISO 3166-2 code, {@code DE-xx} or {@code AT-x}
     */
    record RegionEntry(RegionId id, String slug, String name, String federalState) {
    }
}
