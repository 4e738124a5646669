package org.wirkstatt.platform.search;

import java.util.List;

import org.wirkstatt.platform.content.ContentRef;

/** Finds things like a given one. Implemented by the module that has the index; others look it up as an optional bean. Thread safe. */
public interface Similar {

    /**
     * Things of {@code type} that share telling words and facets with {@code ref}, best first. Only what the current user may read.
     *
     * @param ref need not be of the same type; nothing is like a thing that the index does not have or the user may not read
     * @param type {@link ContentRef#type()} of the things wanted
     * @param limit 1 to 50
     */
    List<ContentRef> similar(ContentRef ref, String type, int limit);

    /**
     * Things of {@code type} that fit what somebody is writing, best first, each with its best passage. Only what the current user may read.
     *
     * @param text plain text or Markdown; only the beginning is looked at. Nothing fits a text of few telling words
     * @param type {@link ContentRef#type()} of the things wanted
     * @param limit 1 to 50
     */
    List<Fit> fitting(String text, String type, int limit);

    /**
     * @param place where the passage stands, such as 'Nr. 4' or 'Leitfaden (PDF), Seite 4'; empty where none fits or it is the text of the page itself
     * @param path address that opens the passage, or the thing where none fits
     * @param excerpt of the passage, plain text; else the summary, may be empty
     */
    record Fit(ContentRef ref, String title, String place, String path, String excerpt) {
    }
}
