package org.wirkstatt.kernel.persistence;

import java.sql.SQLException;

/** The database refused or could not be reached. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    DatabaseException(SQLException cause) {
        super("database: " + cause.getMessage(), cause);
    }

    /** Whether a row with the same key was there already; SQLSTATE 23505 in H2 and PostgreSQL alike. */
    public boolean isDuplicateKey() {
        return UNIQUE_VIOLATION.equals(((SQLException) getCause()).getSQLState());
    }
}
