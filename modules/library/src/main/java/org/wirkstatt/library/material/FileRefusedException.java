package org.wirkstatt.library.material;

import org.wirkstatt.library.InvalidMaterialException;


/** A file the toolkit does not take; the sentence says why. */
public class FileRefusedException extends InvalidMaterialException {

    private static final long serialVersionUID = 1L;

    public FileRefusedException(String messageKey, Object... arguments) {
        super("file", messageKey, arguments);
    }
}
