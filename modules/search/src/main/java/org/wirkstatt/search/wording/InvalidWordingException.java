package org.wirkstatt.search.wording;

import java.util.List;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;

/** Lines that cannot be taken; each fault names its line. Nothing was saved. */
public class InvalidWordingException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    InvalidWordingException(List<Fault> faults) {
        super(faults);
    }
}
