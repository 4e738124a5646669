package org.wirkstatt.identity;

import org.wirkstatt.platform.error.InvalidInputException;

/** A value that cannot be taken, with a sentence from the bundle of this module. */
public class InputRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public InputRefusedException(String field, String messageKey, Object... arguments) {
        super(field, messageKey, arguments);
    }
}
