package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.util.Map;

/**
 * A paper sheet that is typed in.
 *
 * @param number from 1, as it is printed on the sheet
 * @param answers by key of the criterion; empty unless {@code state} is {@code MINE}
 */
public record SheetView(RunHead run, int number, State state, Map<String, Typed> answers) implements Serializable {

    /** {@code DONE}: finished, and sealed even for those who typed it. {@code OTHER}: somebody else types it and alone reads it. */
    public enum State { NEW, MINE, OTHER, DONE }

    /** What is typed of one criterion. @param reason null for none */
    public record Typed(Rating rating, String reason) implements Serializable {
    }

    /** A sheet in a list. */
    public record Line(int number, State state) implements Serializable {
    }
}
