package org.wirkstatt.library;

import org.wirkstatt.platform.error.InvalidInputException;

/** A value the toolkit cannot take; its sentence is in the bundle of this module. */
public class InvalidMaterialException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param field name of the input on the page */
    public InvalidMaterialException(String field, String messageKey, Object... arguments) {
        super(field, messageKey, arguments);
    }
}
