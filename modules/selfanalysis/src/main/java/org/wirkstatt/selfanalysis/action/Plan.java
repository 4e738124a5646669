package org.wirkstatt.selfanalysis.action;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is said about an action.
 *
 * @param what what is to be done, one line, never null
 * @param due last day; null for none
 * @param measure how the team will notice that it works; null for none
 * @param help the material or thread that helps with it, as {@link org.wirkstatt.platform.content.ContentRef#toString()}; null for none
 * @param note how it goes; why, if it was dropped; null for nothing
 */
public record Plan(String what, Owner owner, LocalDate due, String measure, String help, ActionState state, String note) implements Serializable {
}
