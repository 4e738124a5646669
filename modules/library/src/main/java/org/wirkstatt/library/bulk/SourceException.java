package org.wirkstatt.library.bulk;

/** A source, or a file of it, that cannot be taken. */
class SourceException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    /** @param key last part of the key {@code bulk.reason.…} in the bundle */
    SourceException(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    String key() {
        return getMessage();
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
