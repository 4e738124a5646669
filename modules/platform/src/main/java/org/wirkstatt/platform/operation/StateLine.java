package org.wirkstatt.platform.operation;

import java.util.List;

/**
 * One fact about the running portal, for those who run it.
 *
 * @param module whose bundle has the sentence {@code state.<key>} with {@code arguments}, and {@code state.<key>.label}, what it is about
 * @param key lower camel case
 * @param level whether somebody has to act
 * @param arguments never a secret or anything about a person
 * @param details more lines as they are, such as files with a reason; mostly empty
 */
public record StateLine(String module, String key, Level level, List<Object> arguments, List<String> details) {

    /** {@code GOOD}: as it should be; {@code NOTICE}: to be looked at; {@code BAD}: somebody must act. */
    public enum Level { GOOD, NOTICE, BAD }

    public StateLine {
        arguments = List.copyOf(arguments);
        details = List.copyOf(details);
    }

    public static StateLine of(String module, String key, Level level, Object... arguments) {
        return new StateLine(module, key, level, List.of(arguments), List.of());
    }
}
