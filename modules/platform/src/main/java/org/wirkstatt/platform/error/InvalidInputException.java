package org.wirkstatt.platform.error;

/** A value that cannot be taken, with the field it belongs to. A module throws a class of its own: the sentence is looked up in the bundle of its package. */
public abstract class InvalidInputException extends PortalException {

    private static final long serialVersionUID = 1L;
    private final String field;

    /** @param field name of the input on the page, such as {@code title} */
    protected InvalidInputException(String field, String messageKey, Object... arguments) {
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
