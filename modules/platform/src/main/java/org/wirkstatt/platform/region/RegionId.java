package org.wirkstatt.platform.region;

import java.io.Serializable;

/** Number of a region; stays when the region is renamed. */
public record RegionId(long value) implements Serializable {
}
