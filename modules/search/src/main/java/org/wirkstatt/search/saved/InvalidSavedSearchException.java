package org.wirkstatt.search.saved;

import org.wirkstatt.platform.error.InvalidInputException;

/** A search that cannot be kept so. */
public class InvalidSavedSearchException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidSavedSearchException(String field, String reason, Object... arguments) {
        super(field, "error.saved." + reason, arguments);
    }
}
