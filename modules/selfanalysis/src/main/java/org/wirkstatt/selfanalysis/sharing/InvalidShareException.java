package org.wirkstatt.selfanalysis.sharing;

import org.wirkstatt.platform.error.InvalidInputException;

/** Something that cannot be shared like this. */
public class InvalidShareException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidShareException(String field, String messageKey) {
        super(field, messageKey);
    }
}
