package org.wirkstatt.forum;

import java.util.List;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;

/** Something of the forum that breaks rules; nothing was saved. */
public class InvalidForumException extends InvalidContentException {

    private static final long serialVersionUID = 1L;

    /** @param faults at least one */
    public InvalidForumException(List<Fault> faults) {
        super(faults);
    }

    /** One breach. */
    public InvalidForumException(String field, String messageKey, Object argument) {
        this(List.of(new Fault(field, messageKey, argument)));
    }
}
