package org.wirkstatt.selfanalysis.result.pdf;

import org.wirkstatt.platform.error.PortalException;

/** Too many documents are being made at this moment. */
public class BusyException extends PortalException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super("error.result.busy");
    }

    @Override
    public int status() {
        return 503;
    }
}
