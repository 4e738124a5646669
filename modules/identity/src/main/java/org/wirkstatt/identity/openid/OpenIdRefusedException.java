package org.wirkstatt.identity.openid;

import org.wirkstatt.platform.error.PortalException;

/** The provider could not be asked, or what came back is no answer to what this browser asked. */
public class OpenIdRefusedException extends PortalException {

    private static final long serialVersionUID = 1L;

    OpenIdRefusedException() {
        super("error.openId");
    }
}
