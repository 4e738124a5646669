package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.wirkstatt.selfanalysis.catalogue.Catalogue;

/**
 * What everybody in the team may know about a run.
 *
 * @param until last day on which answers are awaited; null without one
 * @param openedAt null as long as the answers are sealed
 * @param items keys of the criteria it looks at; empty for all of its edition
 * @param repeats number of the run whose criteria it looks at again; null for none. That run may be gone
 */
public record RunHead(long id, String title, String initiative, String project, String edition, LocalDate until, Instant startedAt, Instant openedAt,
        List<String> items, Long repeats) implements Serializable {

    /** What of its edition it looks at. Whoever walks through the criteria of a run, asks here. @param edition the whole of it */
    public Catalogue part(Catalogue edition) {
        return edition.only(items);
    }

    public boolean opened() {
        return openedAt != null;
    }

    /** Where the members of the initiative find it. */
    public String path() {
        return "/selbstanalyse/laeufe/" + id;
    }
}
