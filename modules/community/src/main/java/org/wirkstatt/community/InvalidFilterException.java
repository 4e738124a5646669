package org.wirkstatt.community;

import org.wirkstatt.platform.error.InvalidInputException;

/** A list was asked for by a value that does not exist. */
public class InvalidFilterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param parameter name of the query parameter */
    public InvalidFilterException(String parameter) {
        super(parameter, "error.filter", parameter);
    }

    @Override
    public int status() {
        return 400;
    }
}
