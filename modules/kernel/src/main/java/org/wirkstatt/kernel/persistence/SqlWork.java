package org.wirkstatt.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done on a connection, which the caller opens and closes. */
@FunctionalInterface
public interface SqlWork<T> {

    T on(Connection connection) throws SQLException;
}
