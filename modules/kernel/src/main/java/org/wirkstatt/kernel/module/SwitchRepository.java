package org.wirkstatt.kernel.module;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;

/** Which modules are off, in the database. */
@ApplicationScoped
class SwitchRepository {

    @Inject
    Database database;

    /** Ids of modules that are off, each with the moment since when. */
    Map<String, Instant> off() {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select module, off_since from kernel_module_switch"); ResultSet rows = select.executeQuery()) {
                Map<String, Instant> off = new TreeMap<>();
                while (rows.next()) {
                    off.put(rows.getString(1), Database.instant(rows.getObject(2, LocalDateTime.class)));
                }
                return off;
            }
        });
    }

    /** Whether it was filled from an archive since the portal started. */
    boolean waitsForStart(String module) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select hold from kernel_module_switch where module = ?")) {
                select.setString(1, module);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getString(1).equals("RESTART");
                }
            }
        });
    }

    void switchOff(String module, Instant since) {
        database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into kernel_module_switch (module, off_since) values (?, ?)")) {
                insert.setString(1, module);
                insert.setObject(2, Database.column(since));
                return insert.executeUpdate();
            }
        });
    }

    void switchOn(String module) {
        database.call(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from kernel_module_switch where module = ?")) {
                delete.setString(1, module);
                return delete.executeUpdate();
            }
        });
    }
}
