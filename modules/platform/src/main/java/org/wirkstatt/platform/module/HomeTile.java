package org.wirkstatt.platform.module;

/**
 * A piece of the home page: a Facelets file below {@code /WEB-INF/<module>/} that the home page includes.
 *
 * @param place part of the page
 * @param order smaller first
 * @param view path of the piece, such as {@code /WEB-INF/library/homeTile.xhtml}
 */
public record HomeTile(Place place, int order, String view) {

    /** {@code TITLE}: inside the dark title field; {@code LEGEND}: a line below it; {@code COLUMN}: one of the three columns; {@code WIDE}: a section of full width. */
    public enum Place { TITLE, LEGEND, COLUMN, WIDE }
}
