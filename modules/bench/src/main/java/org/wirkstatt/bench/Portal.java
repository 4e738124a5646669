package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One data directory with its content and modules: starts the portal on it by {@code ./wirkstatt run}, or plain Payara Micro with the
 * same web application.
 *
 * @param data made by the first start
 * @param modules directory of module JARs
 */
record Portal(Options options, Path data, Path content, Path modules) {

    Server start() throws IOException {
        return start(Map.of());
    }

    /** @param settings further variables of the environment */
    Server start(Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(Map.of("WIRKSTATT_CONTENT_DIR", content.toString(), "WIRKSTATT_LIMIT_QUERIES_PER_MINUTE", "0", "WIRKSTATT_LIMIT_FORMS_PER_MINUTE", "0"));
        Files.createDirectories(data);
        return Server.launch(List.of(options.root().resolve("wirkstatt").toString(), "run", "--port", String.valueOf(options.port()), "--data",
                data.toString(), "--modules", modules.toString()),
                environment, data.resolve("bench.log"), options.port());
    }

    /** The assembled web application; there after the first start. */
    Path webApp() {
        return data.resolve("work/wirkstatt");
    }

    /** {@code java -jar payara-micro.jar --deploy} of the web application packed as a WAR, with the settings it needs and nothing else. */
    Server startPlain(Path war) throws IOException {
        Path temporary = Files.createDirectories(data.resolveSibling("plain"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        settings().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-jar", options.portal().resolve("payara-micro.jar").toString(), "--port", String.valueOf(options.port()),
                "--contextroot", "/", "--deploy", war.toString()));
        return Server.launch(command, Map.of(), data.resolve("plain.log"), options.port());
    }

    private Map<String, String> settings() {
        return Map.ofEntries(Map.entry("wirkstatt.port", String.valueOf(options.port())), Map.entry("wirkstatt.bind", "127.0.0.1"),
                Map.entry("wirkstatt.data-dir", data.toString()), Map.entry("wirkstatt.content-dir", content.toString()),
                Map.entry("wirkstatt.modules-dir", modules.toString()), Map.entry("wirkstatt.db.url", "jdbc:h2:file:" + data.resolve("db/portal") + ";DB_CLOSE_ON_EXIT=FALSE"),
                Map.entry("wirkstatt.db.user", "wirkstatt"), Map.entry("wirkstatt.db.password", "wirkstatt"),
                Map.entry("wirkstatt.db.data-source", "org.h2.jdbcx.JdbcDataSource"), Map.entry("wirkstatt.base-url", "http://localhost:" + options.port()),
                Map.entry("wirkstatt.demo", "true"), Map.entry("wirkstatt.limit.queries-per-minute", "0"), Map.entry("wirkstatt.limit.forms-per-minute", "0"),
                Map.entry("wirkstatt.extraction.worker-dir", options.portal().resolve("extraction-worker").toString()));
    }

    /** The next start is a first one: no data, no archive of classes. */
    void forget() throws IOException {
        Directories.delete(data);
        try (Stream<Path> files = Files.list(options.portal())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsa")).toList()) {
                Files.delete(file);
            }
        }
    }
}
