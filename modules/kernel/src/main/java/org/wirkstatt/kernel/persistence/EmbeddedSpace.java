package org.wirkstatt.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.wirkstatt.platform.change.RecurringWork;

/**
 * Gives back the space of old versions in the file of the embedded database. H2 does so on a thread that it only has while it writes late;
 * the portal has it write each commit before it is confirmed, and without this each commit would leave some 16 KB behind for good. The file
 * keeps its largest size, with room inside. Does nothing on another database. Thread safe.
 */
@ApplicationScoped
public class EmbeddedSpace implements RecurringWork {

    private static final int TARGET_FILL_PERCENT = 75;
    private static final int BYTES_AT_ONCE = 64 * 1024 * 1024;

    private final String url;
    private final String user;
    private final String password;

    @Inject
    EmbeddedSpace(@ConfigProperty(name = "wirkstatt.db.url", defaultValue = "") String url, @ConfigProperty(name = "wirkstatt.db.user", defaultValue = "") String user,
            @ConfigProperty(name = "wirkstatt.db.password", defaultValue = "") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** For CDI. */
    protected EmbeddedSpace() {
        this("", "", "");
    }

    @Override
    public String name() {
        return "space in the database file";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    /** Rewrites sparse parts of the file, at most some 64 MB. */
    @Override
    public void run() {
        if (!url.startsWith("jdbc:h2:file:")) {
            return;
        }
        // beside the pool, whose connections do not let through to those of H2
        JdbcDataSource direct = new JdbcDataSource();
        direct.setURL(url);
        try (Connection connection = direct.getConnection(user, password)) {
            SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getStore().getMvStore().compact(TARGET_FILL_PERCENT, BYTES_AT_ONCE);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
