package org.wirkstatt.forum.board;

/**
 * What is said about a board.
 *
 * @param about one or two sentences; may be empty
 * @param place number of the region or round; null for a topic
 * @param position smaller first; equal ones by name
 */
public record BoardForm(String slug, String name, String about, BoardSubject subject, Long place, BoardAccess access, int position) {
}
