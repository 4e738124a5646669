package org.wirkstatt.selfanalysis.action;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is said about an action.
 *
 * @param what what is to be done, one line, never null
 * @param due last day; null for none
 * @param measure how the team will notice that it works; null for none
 * @param help what helps with it; null for nothing
 * @param note how it goes; why, if it was dropped; null for nothing
 */
public record Plan(String what, Owner owner, LocalDate due, String measure, Help help, ActionState state, String note) implements Serializable {

    /** A material or a thread. @param title as it was when it was chosen @param path address inside the portal */
    public record Help(String title, String path) implements Serializable {
    }
}
