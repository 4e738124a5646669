package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A run as its initiative sees it, sealed or not. Of the answers it has only how many people are finished.
 *
 * @param over whether the last day is over
 * @param ownPlace whether whoever asks has a place in the team
 */
public record RunView(RunHead run, int finished, boolean over, SealingRule opening, boolean ownPlace, List<SeatLine> seats) implements Serializable {

    /**
     * A place. Nothing in it says how far the person is.
     *
     * @param name what the person calls herself, else for whom the link was meant; null where the person is gone
     * @param begun whether somebody used it; until then it can be withdrawn
     * @param link whether it was made for a link; without one it belongs to an account
     * @param inForce whether the link opens the place
     * @param devices on how many devices the link was used lately
     * @param usedOn last day on which it was used; null unless there are several devices: who works when is nobody's business
     */
    public record SeatLine(long id, String name, boolean begun, boolean link, boolean inForce, int devices, LocalDate usedOn) implements Serializable {
    }
}
