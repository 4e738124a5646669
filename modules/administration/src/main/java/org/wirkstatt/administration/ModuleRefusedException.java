package org.wirkstatt.administration;

import org.wirkstatt.platform.error.InvalidInputException;

/** Something about a module that does not go as asked. */
class ModuleRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    ModuleRefusedException(String field, String messageKey, Object... arguments) {
        super(field, messageKey, arguments);
    }
}
