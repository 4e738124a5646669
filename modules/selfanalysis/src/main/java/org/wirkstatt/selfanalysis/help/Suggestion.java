package org.wirkstatt.selfanalysis.help;

import java.io.Serializable;

/**
 * Something that may help with a criterion.
 *
 * @param thing what it is, as {@link org.wirkstatt.platform.content.ContentRef#toString()}
 * @param title as its readers know it
 * @param path address inside the portal, of the passage where one fits
 * @param place where the passage stands, such as 'Leitfaden (PDF), Seite 4'; empty for the thing as a whole
 * @param about the words of the criterion that it treats; empty for other reasons
 */
public record Suggestion(Kind kind, String thing, String title, String path, String place, Reason reason, String about) implements Serializable {

    public enum Kind { MATERIAL, THREAD }

    /** Why it is offered. The order says how sure it is. */
    public enum Reason {
        /** The catalogue points to it. */
        CATALOGUE,
        /** It carries the criterion. */
        TAGGED,
        /** Its text names the criterion. */
        NAMES,
        /** Its text has the words of {@link Suggestion#about()}. */
        TREATS
    }
}
