package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The own place of one person, with the own answers.
 *
 * @param id number of the place; says nothing about who sits there
 * @param name null before the person began
 * @param people how many places the team has
 * @param devices on how many devices the link was used lately; 0 for the place of an account
 * @param closedHere the link is new and this device unknown: nothing is shown or changed here, and there are no answers in it
 * @param answers by key of the criterion
 * @param others by key of the criterion: what came from another device and waits for a choice; no key without one
 */
public record PlaceView(long id, RunHead run, String name, boolean begun, boolean finished, int people, int devices, boolean closedHere,
        Map<String, Said> answers, Map<String, List<Version>> others) implements Serializable {

    /**
     * @param reason null for none
     * @param version what a form says it was opened with; grows with each change
     * @param device where it was written; {@link DeviceKind#OTHER} where that is not known
     */
    public record Said(Rating rating, String reason, long version, Instant savedAt, DeviceKind device) implements Serializable {
    }

    /** A second version of an answer. @param reason null for none */
    public record Version(long id, Rating rating, String reason, Instant savedAt, DeviceKind device) implements Serializable {
    }

    /** Whether answers are taken now. */
    public boolean answerable() {
        return begun && !finished && !closedHere && !run.opened();
    }
}
