package org.wirkstatt.platform.handover;

import java.util.List;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;

/** SPI: what a module knows a person to look after in a region, so that it gets into good hands when the person leaves the coordination. */
public interface HandoverContributor {

    /** Things that {@code member} looks after in {@code region} now, for the list of a handover. */
    List<Thing> things(MemberId member, RegionId region);

    /**
     * Gives everything of {@link #things} to {@code successor}, in the running transaction; afterwards {@code member} has no right in it
     * any more. Asks for no permission: the caller has decided.
     *
     * @return how many things were given
     */
    int handOver(MemberId member, MemberId successor, RegionId region);

    /**
     * @param label name of the thing
     * @param path address inside the portal
     */
    record Thing(String label, String path) {
    }
}
