package org.wirkstatt.privacy.erasure;

import org.wirkstatt.platform.error.InvalidInputException;

/** The account stays, as something must come first. */
public class ErasureRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param field input on the page that it is about */
    ErasureRefusedException(String field, String messageKey) {
        super(field, messageKey);
    }
}
