package org.wirkstatt.bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** The embedded database of a portal that is stopped, for data that would take hours to be typed. */
final class PortalDatabase {

    private PortalDatabase() {
    }

    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** @throws IOException if the portal runs, or the work fails */
    static void write(Portal portal, Work work) throws IOException {
        URL[] driver = {portal.options().portal().resolve("server/runtime/h2.jar").toUri().toURL()};
        Properties user = new Properties();
        user.put("user", "wirkstatt");
        user.put("password", "wirkstatt");
        try (URLClassLoader loader = new URLClassLoader(driver);
                Connection connection = ((Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance())
                        .connect("jdbc:h2:file:" + portal.data().resolve("db/portal"), user)) {
            work.on(connection);
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IOException("the database of the stopped portal could not be written: " + e.getMessage(), e);
        }
    }
}
