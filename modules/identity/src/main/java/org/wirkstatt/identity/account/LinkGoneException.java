package org.wirkstatt.identity.account;

import org.wirkstatt.platform.error.PortalException;

/** A link from a letter that is unknown, used, withdrawn or expired; which of these is told to nobody. */
public class LinkGoneException extends PortalException {

    private static final long serialVersionUID = 1L;

    public LinkGoneException() {
        super("error.linkGone");
    }

    @Override
    public int status() {
        return 404;
    }
}
