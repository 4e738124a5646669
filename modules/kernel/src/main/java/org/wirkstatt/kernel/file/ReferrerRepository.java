package org.wirkstatt.kernel.file;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.kernel.persistence.DatabaseException;

/** Remembers which modules ever named files. */
@ApplicationScoped
class ReferrerRepository {

    @Inject
    Database database;

    /** A set the caller may change. */
    Set<String> known() {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select name from kernel_file_referrer");
                    ResultSet rows = select.executeQuery()) {
                Set<String> names = new TreeSet<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        });
    }

    void add(String name) {
        try {
            database.call(connection -> {
                try (PreparedStatement insert = connection.prepareStatement("insert into kernel_file_referrer (name) values (?)")) {
                    insert.setString(1, name);
                    return insert.executeUpdate();
                }
            });
        } catch (DatabaseException e) {
            // another node was quicker, which is as good
            if (!e.isDuplicateKey()) {
                throw e;
            }
        }
    }
}
