package org.wirkstatt.selfanalysis.action;

import org.wirkstatt.platform.error.InvalidInputException;

/** A value that an action cannot take. */
public class InvalidActionException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidActionException(String field, String messageKey, Object... arguments) {
        super(field, messageKey, arguments);
    }
}
