package org.wirkstatt.selfanalysis.run;

import org.wirkstatt.platform.error.InvalidInputException;

/** Something that cannot be done with a run, or a value that it cannot take. */
public class InvalidRunException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidRunException(String field, String messageKey, Object... arguments) {
        super(field, messageKey, arguments);
    }

    /** {@code text} without blanks around it; null where that leaves nothing. @throws InvalidRunException if it is longer than {@code most} */
    static String atMost(String field, String text, int most) {
        String stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (stripped.length() > most) {
            throw new InvalidRunException(field, "error.run.tooLong", most, stripped.length());
        }
        return stripped.isEmpty() ? null : stripped;
    }

    /** As {@link #atMost}, of one line; there must be some. */
    static String required(String field, String text, int most) {
        String line = atMost(field, text == null ? null : text.replaceAll("[\\p{Cntrl}]+", " "), most);
        if (line == null) {
            throw new InvalidRunException(field, "error.run.required");
        }
        return line;
    }
}
