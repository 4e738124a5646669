package org.wirkstatt.pages;

import java.util.List;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;

/** A page that breaks rules; nothing was saved. */
public class InvalidPageException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    /** @param faults at least one */
    InvalidPageException(List<Fault> faults) {
        super(faults);
    }
}
