package org.wirkstatt.regions;

import java.util.List;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;

/** A profile that breaks rules; nothing was saved. */
public class InvalidRegionException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    /** @param faults at least one */
    InvalidRegionException(List<Fault> faults) {
        super(faults);
    }
}
