package org.wirkstatt.platform.error;

/** Somebody else changed the thing since it was opened for editing. Nothing was saved; the page keeps the text and shows both. */
public class EditConflictException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** @param ref what was edited */
    public EditConflictException(String ref) {
        super("error.editConflict", ref);
    }

    @Override
    public int status() {
        return 409;
    }
}
