package org.wirkstatt.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The portal, started by {@code ./wirkstatt run} as a user would, on a free port and an own data directory. One instance on H2 is shared by
 * all tests of a run ({@link #shared()}); tests that need more start their own and close it.
 */
public final class RunningPortal implements AutoCloseable {

    /** Where the script lies. */
    public static final Path ROOT = Path.of(System.getProperty("wirkstatt.root", "../..")).toAbsolutePath().normalize();
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static RunningPortal shared;

    private final Process process;
    private final int port;
    private final Path data;
    private final Path output;

    private RunningPortal(Process process, int port, Path data, Path output) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.output = output;
    }

    /** The portal on H2 with the content of the repository; stopped when the JVM ends. */
    public static synchronized RunningPortal shared() {
        if (shared == null) {
            shared = start(newDirectory(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** Starts a portal and waits until it is ready. */
    public static RunningPortal start(Path data, Map<String, String> environment, String... options) {
        int port = freePort();
        Started started = launch(data, port, environment, options);
        RunningPortal portal = new RunningPortal(started.process, port, data, started.output);
        portal.awaitReady();
        return portal;
    }

    /** @param output what the script printed, both streams */
    record Started(Process process, Path output) {
    }

    /** Runs {@code ./wirkstatt run} without waiting. */
    static Started launch(Path data, int port, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("wirkstatt").toString(), "run", "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(List.of(options));
        try {
            Path output = Files.createTempFile("wirkstatt", ".out");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new Started(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new AssertionError("the portal ended with " + process.exitValue() + " before it was ready:\n" + output());
            }
            try {
                if (get("/health/ready").statusCode() == 200 && get("/").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // nobody listens before the server is up
            }
            pause();
        }
        throw new AssertionError("the portal was not ready after " + LONGEST_START + ":\n" + output());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path newDirectory() {
        try {
            return Files.createTempDirectory("wirkstatt-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of the start page without a slash at its end. */
    public String base() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** Process of the script, which becomes the portal. */
    public Process process() {
        return process;
    }

    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of the log, for whoever asks why something did not happen. */
    String logTail() {
        try (Stream<String> lines = Files.lines(data.resolve("logs/portal.log"), StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 60), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GET without following redirects; {@code headers} are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(60))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Stops the portal as Ctrl-C does and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("the portal did not stop within a minute:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
