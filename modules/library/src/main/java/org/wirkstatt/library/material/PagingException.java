package org.wirkstatt.library.material;

import org.wirkstatt.platform.error.PortalException;

/** The number of a page or its size is not a whole number in its range. */
public class PagingException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** @param parameter {@code page} or {@code size} @param most largest value that is taken */
    public PagingException(String parameter, int most) {
        super("error.paging", parameter, most);
    }
}
