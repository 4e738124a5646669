package org.wirkstatt.platform.file;

import org.wirkstatt.platform.error.InvalidInputException;

/** A file the portal does not take; the sentence, in the shared bundle of {@code ui}, says why and what to do. Its field is {@code file}. */
public class FileRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param arguments name of the file first, where the sentence has one */
    FileRefusedException(String messageKey, Object... arguments) {
        super("file", messageKey, arguments);
    }
}
