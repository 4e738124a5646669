package org.wirkstatt.selfanalysis.paper;

import java.util.List;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;

/** What was typed in of a sheet cannot be taken as it is; fields are {@code rows[3].code} and {@code rows[3].reason}, counted from 0. */
public class InvalidSheetException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    InvalidSheetException(List<Fault> faults) {
        super(faults);
    }
}
