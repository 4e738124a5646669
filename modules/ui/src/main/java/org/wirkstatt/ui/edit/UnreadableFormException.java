package org.wirkstatt.ui.edit;

import java.util.List;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;

/** Something typed into a form has not the form of its field: no number, no date. */
public class UnreadableFormException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    /** @param faults at least one */
    public UnreadableFormException(List<Fault> faults) {
        super(faults);
    }
}
