package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.util.Set;

/**
 * The room of a workshop as everybody in it may know it. Of sealed answers it has how many there are, nothing else.
 *
 * @param people places that take part now
 * @param item key of the criterion that was asked about
 * @param answered how many places would be counted if {@code item} were unfolded now: those that take part, and finished ones
 * @param counted how many places there are of these, with an answer or without
 * @param enough whether so many answered that {@code item} may be unfolded
 * @param unfolded keys of the criteria whose answers the team saw
 */
public record RoomView(RunHead run, int people, String item, int answered, int counted, boolean enough, Set<String> unfolded) implements Serializable {

    public boolean itemUnfolded() {
        return unfolded.contains(item);
    }
}
