package org.wirkstatt.muster;

import org.wirkstatt.platform.error.InvalidInputException;

/** An entry that cannot be taken; the sentence is in the bundle of this module. */
public class InvalidEntryException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidEntryException(String field, String messageKey, Object... arguments) {
        super(field, messageKey, arguments);
    }
}
