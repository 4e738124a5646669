package org.wirkstatt.identity.session;

import org.wirkstatt.platform.error.PortalException;

/** Login and password do not belong together. */
public class WrongCredentialsException extends PortalException {

    private static final long serialVersionUID = 1L;

    WrongCredentialsException() {
        super("error.wrongCredentials");
    }
}
