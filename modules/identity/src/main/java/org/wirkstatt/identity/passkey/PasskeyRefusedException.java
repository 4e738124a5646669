package org.wirkstatt.identity.passkey;

import org.wirkstatt.platform.error.PortalException;

/** What the browser sent is no answer of a passkey that is known here. Says not what was wrong. */
public class PasskeyRefusedException extends PortalException {

    private static final long serialVersionUID = 1L;

    PasskeyRefusedException() {
        super("error.passkey");
    }
}
