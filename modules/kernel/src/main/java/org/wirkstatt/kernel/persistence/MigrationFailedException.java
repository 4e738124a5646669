package org.wirkstatt.kernel.persistence;

/** The tables of a module could not be brought up to date; the portal does not start. */
public class MigrationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailedException(String module, String reason, Throwable cause) {
        super("Migration of module '" + module + "' failed: " + reason, cause);
    }
}
