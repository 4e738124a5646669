package org.wirkstatt.platform.error;

/** No such thing, or one that the asking person may not know about. */
public class NotFoundException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** @param what for logs and problems, such as {@code region/mint-region-trier}; never shown with content */
    public NotFoundException(String what) {
        super("error.notFound", what);
    }

    @Override
    public int status() {
        return 404;
    }
}
