package org.wirkstatt.kernel.setting;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;

/** SQL of the edited settings, in the transaction of the caller. */
@ApplicationScoped
class SettingRepository {

    @Inject
    Database database;

    Map<String, String> all() {
        return read("select name, content from kernel_setting order by name");
    }

    /** Others who want to change settings wait until the running transaction ends. */
    Map<String, String> allForUpdate() {
        return read("select name, content from kernel_setting order by name for update");
    }

    private Map<String, String> read(String sql) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
                Map<String, String> found = new TreeMap<>();
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
                return found;
            }
        });
    }

    /** @param content empty to take it away */
    void put(String key, String content) {
        database.call(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from kernel_setting where name = ?");
                    PreparedStatement insert = connection.prepareStatement("insert into kernel_setting (name, content) values (?, ?)")) {
                delete.setString(1, key);
                delete.executeUpdate();
                if (!content.isEmpty()) {
                    insert.setString(1, key);
                    insert.setString(2, content);
                    insert.executeUpdate();
                }
                return null;
            }
        });
    }
}
