package org.wirkstatt.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real Keycloak in development mode on a free port, with the realm of {@code keycloak/wirkstatt-realm.json}. The build unpacks it. */
final class Keycloak implements AutoCloseable {

    /** As in the realm. */
    static final String CLIENT_SECRET = "Keycloak-Geheimnis-4711";
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path output;

    private Keycloak(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    static Keycloak start() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("wirkstatt-realm.json");
        try (var in = Keycloak.class.getResourceAsStream("/keycloak/wirkstatt-realm.json")) {
            Files.write(realm, in.readAllBytes());
        }
        int port = RunningPortal.freePort();
        Path output = Files.createTempFile("keycloak", ".out");
        ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--http-host=127.0.0.1",
                "--http-port=" + port, "--cache=local").redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx400m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true");
        builder.environment().put("KC_DB", "dev-mem");
        Keycloak keycloak = new Keycloak(builder.start(), port, output);
        keycloak.awaitRealm();
        return keycloak;
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/wirkstatt";
    }

    private void awaitRealm() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).timeout(Duration.ofSeconds(20)).build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens before the server is up
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        String said = Files.readString(output);
        close();
        throw new AssertionError("Keycloak did not start:\n" + said);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(late -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            return process.destroyForcibly();
        }).join();
    }
}
