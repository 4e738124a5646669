package org.wirkstatt.selfanalysis.workshop;

import java.io.Serializable;
import java.time.Instant;

import org.wirkstatt.selfanalysis.run.RoomView;

/**
 * A workshop as everybody in the room sees it.
 *
 * @param running false after its end, and once the run is opened
 * @param code in two groups; null while none lets anybody in, and for those who are no members of the initiative
 * @param codeUntil when the code ends; null without one
 */
public record WorkshopView(RoomView room, boolean running, String code, Instant codeUntil) implements Serializable {

    /** Changes when the room goes on to something else, so that open pages know: criterion, unfolded, running, code. */
    public String step() {
        return room.item() + (room.itemUnfolded() ? "+" : "") + (running ? "" : "!") + (code == null ? "" : code);
    }
}
