package org.wirkstatt.drafts.rest;

/**
 * A draft as the editor sends and gets it.
 *
 * @param text as typed; blank or null forgets the draft
 * @param base a mark of the text the form was opened with; may be null
 * @param savedAt ISO instant; ignored when sent
 */
public record DraftJson(String text, String base, String savedAt) {
}
