package org.wirkstatt.kernel.fence;

/** A module is not called now, as it failed too often. No fault of whoever is told so. */
public class FenceShutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FenceShutException(String module, String hook) {
        super(module + " is not called in " + hook + " for a while, as it failed", null, false, false);
    }
}
