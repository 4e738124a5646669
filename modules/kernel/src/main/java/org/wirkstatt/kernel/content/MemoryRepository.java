package org.wirkstatt.kernel.content;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;

/** What the kernel remembers from one start to the next. */
@ApplicationScoped
class MemoryRepository {

    @Inject
    Database database;

    boolean isNoted(String name) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select 1 from kernel_memory where name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** @param content at most 200 characters; replaces an earlier note of this name */
    void note(String name, String content, Instant at) {
        database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from kernel_memory where name = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into kernel_memory (name, content, noted_at) values (?, ?, ?)")) {
                delete.setString(1, name);
                delete.executeUpdate();
                insert.setString(1, name);
                insert.setString(2, content);
                insert.setObject(3, Database.column(at));
                return insert.executeUpdate();
            }
        });
    }
}
