package org.wirkstatt.platform.error;

import java.util.List;

/** Content that breaks rules, with every breach: a form shows all at once, REST names the first. */
public class InvalidContentException extends InvalidInputException {

    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InvalidContentException(List<Fault> faults) {
        super(faults.get(0).field(), faults.get(0).messageKey(), faults.get(0).argument());
        this.faults = List.copyOf(faults);
    }

    /** In the order of the fields. */
    public List<Fault> faults() {
        return faults == null ? List.of(new Fault(field(), messageKey(), "")) : faults;
    }
}
