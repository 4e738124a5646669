package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What everybody in the team may know about a run.
 *
 * @param until last day on which answers are awaited; null without one
 * @param openedAt null as long as the answers are sealed
 */
public record RunHead(long id, String title, String initiative, String project, String edition, LocalDate until, Instant startedAt, Instant openedAt)
        implements Serializable {

    public boolean opened() {
        return openedAt != null;
    }

    /** Where the members of the initiative find it. */
    public String path() {
        return "/selbstanalyse/laeufe/" + id;
    }
}
