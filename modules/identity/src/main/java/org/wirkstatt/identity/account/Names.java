package org.wirkstatt.identity.account;

import java.text.Normalizer;

import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.platform.error.InvalidInputException;

/** Names of people: any script, emoji and right-to-left text are welcome; control characters and marks that turn the text around are not. */
public final class Names {

    static final int LONGEST = 200;

    private Names() {
    }

    /**
     * The form in which a name is kept: without blanks around, one Unicode form, on one line. Marks that override the direction of what
     * follows (Unicode Bidi_Control other than LRM, RLM, ALM) are taken out, as they could make a page say something else.
     *
     * @param field name of the input, for the message
     * @throws InvalidInputException if nothing is left, or more than 200 characters
     */
    public static String checked(String field, String typed) {
        String name = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new InputRefusedException(field, "error.name", LONGEST);
        }
        return name;
    }
}
