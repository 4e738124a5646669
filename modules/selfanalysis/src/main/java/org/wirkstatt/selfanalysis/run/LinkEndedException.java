package org.wirkstatt.selfanalysis.run;

import org.wirkstatt.platform.error.PortalException;

/** The link was in force once, and somebody of the initiative ended it. */
public class LinkEndedException extends PortalException {

    private static final long serialVersionUID = 1L;

    LinkEndedException() {
        super("error.run.linkEnded");
    }

    @Override
    public int status() {
        return 410;
    }
}
