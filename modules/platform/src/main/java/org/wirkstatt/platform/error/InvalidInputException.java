package org.wirkstatt.platform.error;

/** A value that cannot be taken, with the field it belongs to. */
public class InvalidInputException extends PortalException {

    private static final long serialVersionUID = 1L;
    private final String field;

    /** @param field name of the input on the page, such as {@code title} */
    public InvalidInputException(String field, String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}
