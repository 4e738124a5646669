package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.util.Map;

/**
 * The own place of one person, with the own answers.
 *
 * @param name null before the person began
 * @param people how many places the team has
 * @param answers by key of the criterion
 */
public record PlaceView(RunHead run, String name, boolean begun, boolean finished, int people, Map<String, Said> answers) implements Serializable {

    /** @param reason null for none */
    public record Said(Rating rating, String reason) implements Serializable {
    }
}
