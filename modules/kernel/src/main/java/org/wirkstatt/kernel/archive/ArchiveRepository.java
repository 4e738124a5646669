package org.wirkstatt.kernel.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.kernel.persistence.SqlWork;
import org.wirkstatt.platform.module.ModuleData.Kind;
import org.wirkstatt.platform.module.ModuleData.State;
import org.wirkstatt.platform.module.ModuleData.Work;

/** What was asked for about the data of modules, and holds on their switches. */
@ApplicationScoped
class ArchiveRepository {

    private static final String FIELDS = "id, module, kind, state, done, total, asked_at, kept_until, bytes, problem";
    private static final int LONGEST_PROBLEM = 500;

    @Inject
    Database database;

    long add(String module, Kind kind, Instant now) {
        return database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into kernel_module_archive (module, kind, state, done, total, asked_at, bytes, problem) "
                    + "values (?, ?, 'WAITING', 0, 0, ?, 0, '')", new String[] {"id"})) {
                insert.setString(1, module);
                insert.setString(2, kind.name());
                insert.setObject(3, Database.column(now));
                insert.executeUpdate();
                try (ResultSet key = insert.getGeneratedKeys()) {
                    key.next();
                    return key.getLong(1);
                }
            }
        });
    }

    List<Work> of(String module) {
        return find("module = ?", module);
    }

    Optional<Work> find(long id) {
        return find("id = ?", id).stream().findFirst();
    }

    List<Work> over(Instant now) {
        return find("kept_until < ?", Database.column(now));
    }

    private List<Work> find(String condition, Object parameter) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + FIELDS + " from kernel_module_archive where " + condition + " order by id desc fetch first 20 rows only")) {
                select.setObject(1, parameter);
                try (ResultSet rows = select.executeQuery()) {
                    List<Work> works = new ArrayList<>();
                    while (rows.next()) {
                        works.add(new Work(rows.getLong(1), rows.getString(2), Kind.valueOf(rows.getString(3).strip()), State.valueOf(rows.getString(4).strip()), rows.getLong(5),
                                rows.getLong(6), Database.instant(rows.getObject(7, LocalDateTime.class)),
                                Optional.ofNullable(Database.instant(rows.getObject(8, LocalDateTime.class))), rows.getLong(9), rows.getString(10)));
                    }
                    return works;
                }
            }
        });
    }

    void progress(long id, long done, long total) {
        update("state = 'RUNNING', done = ?, total = ? where id = ?", done, total, id);
    }

    void done(long id, long bytes, Optional<Instant> keptUntil) {
        update("state = 'DONE', done = total, bytes = ?, kept_until = ? where id = ?", bytes, Database.column(keptUntil.orElse(null)), id);
    }

    void failed(long id, String problem) {
        update("state = 'FAILED', problem = ? where id = ?", problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem, id);
    }

    void forgetArchive(long id) {
        update("kept_until = null, bytes = 0 where id = ?", id);
    }

    /** @param parameters null for an empty moment */
    private void update(String what, Object... parameters) {
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update kernel_module_archive set " + what)) {
                for (int i = 0; i < parameters.length; i++) {
                    update.setObject(i + 1, parameters[i], parameters[i] == null ? Types.TIMESTAMP : parameters[i] instanceof String ? Types.VARCHAR
                            : parameters[i] instanceof Long ? Types.BIGINT : Types.TIMESTAMP);
                }
                return update.executeUpdate();
            }
        });
    }

    /** Keeps a module off, for a reason; see V5. */
    static void hold(Connection connection, String module, String reason, Instant since) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update kernel_module_switch set hold = ? where module = ?")) {
            update.setString(1, reason);
            update.setString(2, module);
            if (update.executeUpdate() == 1) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into kernel_module_switch (hold, module, off_since) values (?, ?, ?)")) {
            insert.setString(1, reason);
            insert.setString(2, module);
            insert.setObject(3, Database.column(since));
            insert.executeUpdate();
        }
    }

    /** Modules that are held for {@code reason}. */
    List<String> held(String reason) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select module from kernel_module_switch where hold = ?")) {
                select.setString(1, reason);
                try (ResultSet rows = select.executeQuery()) {
                    List<String> held = new ArrayList<>();
                    while (rows.next()) {
                        held.add(rows.getString(1));
                    }
                    return held;
                }
            }
        });
    }

    /** What the kernel keeps about a module's contents, without their revisions. */
    static void forgetContents(Connection connection, String module, boolean installed) throws SQLException {
        String types = KernelRows.of(module);
        RowRepository.execute(connection, "delete from kernel_job where " + types);
        RowRepository.execute(connection, "delete from kernel_revision where " + types);
        RowRepository.execute(connection, "delete from kernel_setting where name like 'wirkstatt." + module + ".%'");
        if (installed) { // followers ask for each and learn that it is gone
            RowRepository.execute(connection, "insert into kernel_outbox (type, content_id) select type, content_id from kernel_change_log where " + types);
        } else {
            RowRepository.execute(connection, "delete from kernel_outbox where " + types);
            RowRepository.execute(connection, "delete from kernel_change_log where " + types);
            RowRepository.execute(connection, "delete from kernel_file_referrer where name = 'org.wirkstatt." + module.replace("-", "") + "' or name like 'org.wirkstatt."
                    + module.replace("-", "") + ".%'");
        }
    }

    <T> T snapshot(SqlWork<T> work) {
        return database.transact(connection -> {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(before);
            }
        });
    }
}
