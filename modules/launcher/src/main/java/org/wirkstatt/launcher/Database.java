package org.wirkstatt.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Asks the database server before the boot, so that a wrong address is one sentence and not a failed deployment. */
final class Database {

    private static final String TIMEOUT_SECONDS = "10";

    private Database() {
    }

    /**
     * Opens one connection and closes it. An H2 file needs no asking: it is made where it is missing.
     *
     * @param webApp assembled, with the driver among its libraries
     */
    static void check(Settings settings, Path webApp) throws LaunchProblem {
        String url = settings.get(Settings.DB_URL);
        if (!url.startsWith("jdbc:postgresql:")) {
            return;
        }
        Properties login = new Properties();
        login.setProperty("user", settings.get(Settings.DB_USER));
        login.setProperty("password", settings.get(Settings.DB_PASSWORD));
        login.setProperty("loginTimeout", TIMEOUT_SECONDS);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {driver(webApp)}, ClassLoader.getPlatformClassLoader())) {
            Driver driver = (Driver) loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
            try (Connection connection = driver.connect(url, login)) {
                connection.isValid(1);
            }
        } catch (SQLException e) {
            String reason = e.getMessage().lines().findFirst().orElse("").replaceFirst("[.\\s]+$", "");
            throw new LaunchProblem(e, "problem.database.unreachable", Settings.withoutSecrets(url), reason);
        } catch (IOException | ReflectiveOperationException e) {
            throw new LaunchProblem(e, "problem.portal.incomplete", webApp);
        }
    }

    private static URL driver(Path webApp) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(PlainLibraries.folder(webApp), "postgresql-*.jar")) {
            for (Path jar : jars) {
                return jar.toUri().toURL();
            }
        }
        throw new IOException("no PostgreSQL driver in " + webApp);
    }
}
