package org.wirkstatt.drafts;

import org.wirkstatt.platform.error.InvalidInputException;

/** A draft that is not kept, with the field it is about: {@code form} or {@code text}. */
public class InvalidDraftException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidDraftException(String field, Object... arguments) {
        super(field, "draft." + field, arguments);
    }
}
