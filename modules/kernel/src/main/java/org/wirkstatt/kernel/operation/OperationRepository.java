package org.wirkstatt.kernel.operation;

import java.sql.ResultSet;
import java.sql.Statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;

/** Figures about the database. */
@ApplicationScoped
class OperationRepository {

    /** The database server. */
    record Product(String name, String version) {
    }

    @Inject
    Database database;

    /** Changes that were committed and have no place in the log yet. */
    long waitingChanges() {
        return database.call(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select count(*) from kernel_outbox")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    Product product() {
        return database.call(connection -> new Product(connection.getMetaData().getDatabaseProductName(), connection.getMetaData().getDatabaseProductVersion()));
    }
}
