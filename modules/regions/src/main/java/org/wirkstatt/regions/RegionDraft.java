package org.wirkstatt.regions;

import org.wirkstatt.platform.region.RegionId;

/**
 * A region as it is opened for editing.
 *
 * @param version to be given back when saving
 */
public record RegionDraft(RegionId id, String slug, long version, RegionFile file) {
}
