package org.wirkstatt.platform.form;

import org.wirkstatt.platform.error.PortalException;

/** A form that is well filled in and cannot be taken now; nothing of it is lost. */
public class FormRefusedException extends PortalException {

    private static final long serialVersionUID = 1L;

    FormRefusedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    @Override
    public int status() {
        return 429;
    }
}
