package org.wirkstatt.forum.poll;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody fills in to ask with a poll.
 *
 * @param options in order; in date finding days in ISO form
 * @param closesOn last day of voting; null for no end
 */
public record NewPoll(PollKind kind, String question, List<String> options, LocalDate closesOn) {

    public NewPoll {
        options = List.copyOf(options);
    }
}
