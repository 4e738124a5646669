package org.wirkstatt.search.rest;

import org.wirkstatt.platform.error.PortalException;

/** A parameter of the API that is no number or out of its range. */
class InvalidParameterException extends PortalException {

    private static final long serialVersionUID = 1L;

    InvalidParameterException(String parameter) {
        super("error.searchParameter", parameter);
    }
}
