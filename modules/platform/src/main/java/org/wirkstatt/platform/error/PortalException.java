package org.wirkstatt.platform.error;

/**
 * Something a user can cause, refused with a reason. Unchecked, so a transaction rolls back. Shown as a message on a page and as a
 * problem (RFC 9457) by REST; never logged as an error.
 */
public abstract class PortalException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    /**
     * @param messageKey key of the sentence for the user, in the shared bundle of {@code ui} or in that of the throwing module
     * @param arguments for the placeholders of the sentence
     */
    protected PortalException(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    /** HTTP status for pages and REST. */
    public int status() {
        return 400;
    }
}
