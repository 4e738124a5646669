package org.wirkstatt.forum.web;

import java.time.Instant;
import java.util.List;

/**
 * A post as the reader sees it.
 *
 * @param gone sentence of the mark where the text is not shown; empty where it is
 * @param replyTo such as 'Antwort auf Nr. 3'; empty for an answer to all
 * @param edited such as 'bearbeitet am …'; empty if never
 * @param imported that it was taken over out of an archive, with the day; empty for what was written here
 * @param cards what the text links to
 * @param poll null without
 * @param files below the text
 * @param reactions such as 'Danke (2)'
 * @param fresh the reader has not read it
 * @param firstUnread it is the first of those
 * @param acts what the reader may do with it
 */
public record PostRow(int no, long id, String author, String authorPath, Instant createdAt, String html, String gone, String replyTo, String replyPath,
        String edited, String historyPath, String imported, List<Presented.Card> cards, PollView poll, List<FileRows.Row> files, List<String> reactions, boolean fresh, boolean firstUnread, boolean accepted, List<Act> acts) {

    /** A link below a post. @param of the post, said to those who do not see where the link stands */
    public record Act(String path, String label, String of) {
    }
}
