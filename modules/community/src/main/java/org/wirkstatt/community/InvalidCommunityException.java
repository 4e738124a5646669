package org.wirkstatt.community;

import java.util.List;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;

/** Something of this module that breaks rules; nothing was saved. */
public class InvalidCommunityException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    /** @param faults at least one */
    public InvalidCommunityException(List<Fault> faults) {
        super(faults);
    }

    /** One breach. */
    public InvalidCommunityException(String field, String messageKey, Object argument) {
        this(List.of(new Fault(field, messageKey, argument)));
    }
}
