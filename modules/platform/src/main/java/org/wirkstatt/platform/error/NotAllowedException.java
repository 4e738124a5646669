package org.wirkstatt.platform.error;

/** The asking person lacks a right. */
public class NotAllowedException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** @param permission id of the permission, or the rule, that was not met */
    public NotAllowedException(String permission) {
        super("error.notAllowed", permission);
    }

    @Override
    public int status() {
        return 403;
    }
}
