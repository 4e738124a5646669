package org.wirkstatt.platform.handover;

import java.util.List;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.Contributed;
import org.wirkstatt.platform.region.RegionId;

/**
 * SPI: one kind of things that a module knows a person to look after in a region, so that they get into good hands when the person leaves the coordination:
 * what belongs to the person, and tasks that wait for the person.
 */
@Contributed
public interface HandoverContributor {

    /** Id of the module, in whose bundle the texts are. */
    String module();

    /** Key of the name of these things as a heading, in the plural; such as 'Offene Einladungen'. */
    String heading();

    /** Things that {@code member} looks after in {@code region} now, for the list of a handover. */
    List<Thing> things(MemberId member, RegionId region);

    /**
     * Gives everything of {@link #things} to {@code successor}, in the running transaction; afterwards {@code member} has no right in it
     * any more. What belongs to whoever coordinates the region goes over with the role, so nothing is to be done for it. Asks for no
     * permission: the caller has decided.
     *
     * @return how many things went over, in one way or the other
     */
    int handOver(MemberId member, MemberId successor, RegionId region);

    /**
     * @param label name of the thing
     * @param path address inside the portal
     */
    record Thing(String label, String path) {
    }
}
