package org.wirkstatt.forum.archive;

/**
 * What a look at a file found.
 *
 * @param entries in the file
 * @param threads that can be taken over
 * @param posts that can be taken over, those that are there already among them
 * @param authors different people
 * @param matched of these, people with an account
 * @param known posts that are in the board already
 * @param problems entries that cannot be taken over
 */
public record Findings(int entries, int threads, int posts, int authors, int matched, int known, int problems) {
}
