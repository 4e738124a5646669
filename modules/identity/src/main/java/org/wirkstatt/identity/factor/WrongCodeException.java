package org.wirkstatt.identity.factor;

import org.wirkstatt.platform.error.InvalidInputException;

/** A code of the second factor that is wrong, too old, or was used. */
public class WrongCodeException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    WrongCodeException() {
        super("code", "error.wrongCode");
    }
}
