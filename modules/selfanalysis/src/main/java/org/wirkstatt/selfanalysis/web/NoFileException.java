package org.wirkstatt.selfanalysis.web;

import org.wirkstatt.platform.error.InvalidInputException;

/** The button was pressed before a file was chosen. */
class NoFileException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    NoFileException() {
        super("catalogue", "error.catalogue.none");
    }
}
