package org.wirkstatt.platform.file;

import org.wirkstatt.platform.error.PortalException;

/** A file above the limit of the portal. */
public class FileTooLargeException extends PortalException {

    private static final long serialVersionUID = 1L;

    public FileTooLargeException(long maxBytes) {
        super("error.fileTooLarge", maxBytes / (1024 * 1024));
    }
}
