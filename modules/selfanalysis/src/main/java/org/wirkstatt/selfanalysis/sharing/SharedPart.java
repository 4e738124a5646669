package org.wirkstatt.selfanalysis.sharing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be shared of a result, each by itself. */
public enum SharedPart {
    /** Strengths and differences: which criteria, and how far apart. */
    SUMMARY,
    /** How many chose each level of each criterion. */
    LEVELS,
    /** What the team settled on, with its reasons and next steps. */
    AGREED,
    /** Actions with last day and state; never whose they are. */
    ACTIONS,
    /** What people wrote, each alone. */
    REASONS;

    /** Ticked before somebody chooses: no text that anybody wrote. */
    public static final Set<SharedPart> BY_DEFAULT = Set.of(SUMMARY, LEVELS);

    static String text(Set<SharedPart> parts) {
        return parts.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<SharedPart> of(String text) {
        EnumSet<SharedPart> parts = EnumSet.noneOf(SharedPart.class);
        Arrays.stream(values()).filter(part -> Arrays.asList(text.split(",")).contains(part.name())).forEach(parts::add);
        return parts;
    }
}
