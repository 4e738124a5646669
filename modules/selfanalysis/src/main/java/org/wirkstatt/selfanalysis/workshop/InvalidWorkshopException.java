package org.wirkstatt.selfanalysis.workshop;

import org.wirkstatt.platform.error.InvalidInputException;

/** Something that cannot be done in a workshop now. */
public class InvalidWorkshopException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidWorkshopException(String field, String messageKey, Object... arguments) {
        super(field, messageKey, arguments);
    }
}
