package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.util.Optional;

/**
 * What somebody, or the team, says about a criterion: a level, or one of the two answers beside the levels.
 *
 * @param level from 1; 0 for an answer that is no level
 */
public record Rating(Kind kind, int level) implements Serializable {

    /** The answers beside the levels never count as a level, not even as the lowest. */
    public enum Kind { LEVEL, NOT_APPLICABLE, CANNOT_SAY }

    static final Rating NOT_APPLICABLE = new Rating(Kind.NOT_APPLICABLE, 0);
    static final Rating CANNOT_SAY = new Rating(Kind.CANNOT_SAY, 0);

    static Rating level(int level) {
        return new Rating(Kind.LEVEL, level);
    }

    /** From its {@link #key}; empty for anything else. */
    public static Optional<Rating> of(String key) {
        return switch (key == null ? "" : key) {
            case "NOT_APPLICABLE" -> Optional.of(NOT_APPLICABLE);
            case "CANNOT_SAY" -> Optional.of(CANNOT_SAY);
            case "1", "2", "3", "4", "5", "6", "7" -> Optional.of(level(key.charAt(0) - '0'));
            default -> Optional.empty();
        };
    }

    /** For forms and the database. */
    public String key() {
        return isLevel() ? String.valueOf(level) : kind.name();
    }

    public boolean isLevel() {
        return kind == Kind.LEVEL;
    }
}
