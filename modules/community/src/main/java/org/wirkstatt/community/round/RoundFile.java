package org.wirkstatt.community.round;

import java.util.List;

import org.wirkstatt.community.Check;
import org.wirkstatt.platform.time.PartialDate;

/**
 * A round as it is written in {@code content/rounds/<name>.yaml} and in the history.
 *
 * @param number from 1; 1 is the pilot phase
 * @param label such as '2023/24'
 * @param begins first day, month or year
 * @param ends last day, month or year; null while it is not known
 * @param note Markdown, with sources where it states facts; null without
 * @param regions slugs of the regions that take part; only what the portal knows, so it may be incomplete
 * @param closed whether it is over; for import only, null is no
 */
public record RoundFile(Integer number, String label, PartialDate begins, PartialDate ends, String note, List<String> regions, Boolean closed) {

    private static final int LABEL = 60;
    private static final int NOTE = 4000;

    public RoundFile {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    /** Notes every breach of the rules. */
    Check check() {
        boolean inOrder = begins == null || ends == null || ends.iso().startsWith(begins.iso()) || !ends.firstDay().isBefore(begins.firstDay());
        return new Check().must(number != null && number >= 1 && number <= 999, "number", "error.roundNumber", "")
                .required("label", label, LABEL).must(begins != null, "begins", "error.required", "")
                .must(inOrder, "ends", "error.span", "").atMost("note", note, NOTE);
    }
}
