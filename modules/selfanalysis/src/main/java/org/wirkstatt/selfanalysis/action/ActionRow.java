package org.wirkstatt.selfanalysis.action;

import java.io.Serializable;

/**
 * An action to be read.
 *
 * @param run number of the run
 * @param item key of the criterion
 * @param version as it is stored; whoever changes it says which one was read
 * @param ownerName null where nobody is named, or the person is gone
 * @param help what {@link Plan#help()} is called and where it is; null where nothing is named, or the reader may not see it
 * @param overdue whether its last day is over while something is still to be done
 */
public record ActionRow(long id, long run, String item, long version, Plan plan, String ownerName, Help help, boolean overdue) implements Serializable {

    /** @param path address inside the portal */
    public record Help(String title, String path) implements Serializable {
    }

    /** Where it is changed. */
    public String path() {
        return "/selbstanalyse/laeufe/" + run + "/massnahmen/" + id;
    }
}
