package org.wirkstatt.search.index;

import java.time.Instant;
import java.util.List;

/**
 * What golden questions said of a newly built index.
 *
 * @param at when they were asked
 * @param asked questions that the former index answered and that count therefore
 * @param lost questions that the new index does not answer any more; it may answer for the portal if there are none
 * @param notes lines of the editors' list that cannot be asked, with the reason, and those that neither index answers
 */
public record GoldenReport(Instant at, int asked, List<Lost> lost, List<Note> notes) {

    /**
     * @param question as asked; empty if the thing is not for everybody, as its title would be told
     * @param type content type of the thing that was found
     * @param path address of the thing; empty if it is not for everybody
     * @param place of the thing in the answer of the former index, from 1
     * @param listed from the editors' list; else the title of a thing
     */
    public record Lost(String question, String type, String path, int place, boolean listed) {
    }

    /** What is to be said of a line of the list. */
    public enum Reason { FORM, PLACES, UNANSWERED, FILE }

    /** @param line from 1; 0 for the file as a whole */
    public record Note(int line, String text, Reason reason) {
    }

    public boolean passed() {
        return lost.isEmpty();
    }
}
