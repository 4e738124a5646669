package org.wirkstatt.community.contact;

import org.wirkstatt.platform.error.PortalException;

/** A letter that is well written and cannot be sent now; nothing of it is lost. */
public class ContactRefusedException extends PortalException {

    private static final long serialVersionUID = 1L;

    ContactRefusedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    @Override
    public int status() {
        return 429;
    }
}
