package org.wirkstatt.forum.web;

import java.util.List;

/**
 * A poll as the reader sees it.
 *
 * @param state votes and end, in one sentence
 * @param votePath where to choose; empty where the reader cannot
 */
public record PollView(String question, String state, List<Line> lines, String votePath, String voteLabel) {

    /** An option. @param width of the bar in percent, such as '25%' @param maybeWidth of the part 'if needed', behind it */
    public record Line(String text, String votes, String width, String maybeWidth, String maybeFrom) {
    }
}
