package org.wirkstatt.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of one start. First found wins: command line, {@code -D}, environment ({@code wirkstatt.db.url} is
 * {@code WIRKSTATT_DB_URL}, and {@code WIRKSTATT_DB_URL_FILE} names a file with the value), {@code config/wirkstatt.properties}, default.
 * {@link #publish} hands them to the portal as system properties, where MicroProfile Config finds them. Not thread safe.
 */
final class Settings {

    static final String PORT = "wirkstatt.port";
    static final String BIND = "wirkstatt.bind";
    static final String DATA_DIR = "wirkstatt.data-dir";
    static final String MODULES_DIR = "wirkstatt.modules-dir";
    static final String CONTENT_DIR = "wirkstatt.content-dir";
    static final String DB_URL = "wirkstatt.db.url";
    static final String DB_USER = "wirkstatt.db.user";
    static final String DB_PASSWORD = "wirkstatt.db.password";
    static final String DB_DATA_SOURCE = "wirkstatt.db.data-source";
    static final String BASE_URL = "wirkstatt.base-url";
    static final String DEMO = "wirkstatt.demo";
    static final String WORKER_DIR = "wirkstatt.extraction.worker-dir";

    /** PEM file with the certificates of whom modules must be signed by; without it they may be unsigned. */
    static final String TRUSTED_CERTIFICATES = "wirkstatt.modules.trusted-certificates";

    /** For the administration: key=ORIGIN, separated by commas; origins are those of the platform's {@code SettingsAdministration}. */
    static final String ORIGINS = "wirkstatt.settings.origins";

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> origins = new TreeMap<>();

    private Settings() {
    }

    /**
     * @param root directory of the installation; relative paths of the file and of the defaults start here
     * @param portal directory of the launcher's own JAR, with the WAR and the modules that came with it
     */
    static Settings read(Options options, Properties system, UnaryOperator<String> environment, Path root, Path portal) throws LaunchProblem {
        Settings settings = new Settings();
        settings.addFile(root.resolve("config/wirkstatt.properties"));
        settings.values.keySet().forEach(key -> settings.origins.put(key, "FILE"));
        settings.addDefaults(portal);
        settings.values.keySet().forEach(key -> settings.origins.putIfAbsent(key, "DEFAULT"));
        settings.values.replaceAll((key, value) -> key.endsWith("-dir") ? root.resolve(value).normalize().toString() : value);
        for (String key : settings.values.keySet().toArray(String[]::new)) {
            String name = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            String file = environment.apply(name + "_FILE");
            String given = file == null || file.isBlank() ? environment.apply(name) : secret(file);
            if (given != null && !given.isBlank()) {
                settings.origins.put(key, "ENVIRONMENT");
                settings.values.put(key, key.endsWith("-dir") ? Path.of(given).toAbsolutePath().normalize().toString() : given);
            }
        }
        system.stringPropertyNames().stream().filter(key -> key.startsWith("wirkstatt.")).forEach(key -> {
            settings.values.put(key, system.getProperty(key));
            settings.origins.put(key, "SYSTEM");
        });
        settings.values.putAll(options.settings());
        options.settings().keySet().forEach(key -> settings.origins.put(key, "OPTION"));
        settings.derive();
        settings.values.values().removeIf(String::isBlank); // an empty property would hide the default that the portal has
        return settings;
    }

    private static String secret(String file) throws LaunchProblem {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.settings.unreadable", file);
        }
    }

    private void addFile(Path file) throws LaunchProblem {
        if (!Files.exists(file)) {
            return;
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchProblem(e, "problem.settings.unreadable", file);
        }
        properties.stringPropertyNames().stream().filter(key -> !properties.getProperty(key).isBlank())
                .forEach(key -> values.put(key, properties.getProperty(key).trim()));
    }

    private void addDefaults(Path portal) {
        Map.of(PORT, "8080", BIND, "127.0.0.1", DATA_DIR, "data", CONTENT_DIR, "content",
                MODULES_DIR, portal.resolve("modules").toString(), WORKER_DIR, portal.resolve("extraction-worker").toString(),
                DB_USER, "wirkstatt", DB_PASSWORD, "wirkstatt").forEach(values::putIfAbsent);
        Stream.of(DB_URL, BASE_URL, DEMO, TRUSTED_CERTIFICATES).forEach(key -> values.putIfAbsent(key, ""));
    }

    private void derive() throws LaunchProblem {
        if (get(DB_URL).isBlank()) {
            // Closing is the pool's business: H2's own hook would close the database under requests that still run. And a commit is
            // written before it is confirmed: by default H2 writes half a second later, and a killed portal forgets what it confirmed.
            // EmbeddedSpace of the kernel does what H2 then does not: it gives back the space of old versions.
            values.put(DB_URL, "jdbc:h2:file:" + dataDir().resolve("db/portal") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        }
        if (get(DB_URL).startsWith("jdbc:h2:")) {
            values.put(DB_DATA_SOURCE, "org.h2.jdbcx.JdbcDataSource");
        } else if (get(DB_URL).startsWith("jdbc:postgresql:")) {
            values.put(DB_DATA_SOURCE, "org.postgresql.ds.PGSimpleDataSource");
        } else {
            throw new LaunchProblem("problem.database.kind", withoutSecrets(get(DB_URL)));
        }
        if (get(BASE_URL).isBlank()) {
            values.put(BASE_URL, "http://localhost:" + port());
        }
        if (get(DEMO).isBlank()) {
            values.put(DEMO, String.valueOf(bind().isLoopbackAddress()));
        }
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    int port() throws LaunchProblem {
        String port = get(PORT);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new LaunchProblem("problem.port.invalid", port);
        }
        return Integer.parseInt(port);
    }

    InetAddress bind() throws LaunchProblem {
        try {
            return InetAddress.getByName(get(BIND));
        } catch (UnknownHostException e) {
            throw new LaunchProblem(e, "problem.bind.invalid", get(BIND));
        }
    }

    Path dataDir() {
        return Path.of(get(DATA_DIR));
    }

    /** The address of the database without parameters, which may carry a password. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** Adds what the launcher found out for the portal; seen at once. */
    void set(String key, String value) {
        values.put(key, value);
        System.setProperty(key, value);
    }

    /** Makes all settings system properties of this process. */
    void publish() {
        values.forEach(System::setProperty);
        System.setProperty(ORIGINS, values.keySet().stream().map(key -> key + "=" + origins.getOrDefault(key, "DEFAULT")).collect(Collectors.joining(",")));
    }
}
