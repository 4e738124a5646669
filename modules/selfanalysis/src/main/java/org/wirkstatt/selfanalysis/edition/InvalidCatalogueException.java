package org.wirkstatt.selfanalysis.edition;

import org.wirkstatt.platform.error.InvalidInputException;

/** A catalogue that cannot be taken, or an edition with which this cannot be done. */
public class InvalidCatalogueException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidCatalogueException(String messageKey, Object... arguments) {
        super("catalogue", messageKey, arguments);
    }
}
