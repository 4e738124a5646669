package org.wirkstatt.library.material;

import org.wirkstatt.platform.error.InvalidInputException;

/** A file the toolkit does not take; the sentence says why. */
public class FileRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public FileRefusedException(String messageKey, Object... arguments) {
        super("file", messageKey, arguments);
    }
}
