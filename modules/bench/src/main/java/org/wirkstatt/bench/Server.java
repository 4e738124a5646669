package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running portal or plain Payara Micro: started, watched until it serves, asked for its figures, stopped. */
final class Server implements AutoCloseable {

    private static final long POLL_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 3_600;
    private static final Pattern HEAP_USED = Pattern.compile("(?:def new generation|tenured generation) +total \\d+K, used (\\d+)K");
    private static final Pattern DONE = Pattern.compile("\"done\":\"?(\\d+)");

    private final Process process;
    private final int port;
    private final long started = System.nanoTime();

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** How a start went: wall clock and processor until the home page answered and the portal was ready. */
    record Start(double seconds, double cpuSeconds) {
    }

    /** How the first import went. */
    record Import(int files, double seconds, double cpuSeconds) {
    }

    static Server launch(List<String> command, Map<String, String> environment, Path log, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Server(builder.start(), port);
    }

    int port() {
        return port;
    }

    ProcessFigures figures() throws IOException {
        return ProcessFigures.of(process.pid());
    }

    Start awaitReady() throws IOException, InterruptedException {
        await(health -> health.contains("\"status\":\"UP\"") && health.startsWith("{\"status\":\"UP\""));
        while (status("/") != 200) {
            pause();
        }
        return new Start(seconds(), figures().cpuSeconds());
    }

    /** From the first thing imported to the last. */
    Import awaitImport() throws IOException, InterruptedException {
        String first = await(health -> done(health) > 0);
        double begun = seconds();
        double cpu = figures().cpuSeconds();
        String last = await(health -> health.startsWith("{\"status\":\"UP\""));
        return new Import(done(last) - done(first), seconds() - begun, figures().cpuSeconds() - cpu);
    }

    /** Until the process uses less than 3 % of a processor for three seconds: nothing is left to do. */
    void awaitRest() throws IOException, InterruptedException {
        double last = figures().cpuSeconds();
        for (int waited = 0; waited < PATIENCE_SECONDS; waited += 3) {
            TimeUnit.SECONDS.sleep(3);
            double now = figures().cpuSeconds();
            if (now - last < .09) {
                return;
            }
            last = now;
        }
    }

    /** Resident memory after {@code seconds} without a request. */
    double residentAtRest(int seconds) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
        return figures().residentMb();
    }

    /** Heap in use right after a full collection, in megabytes. */
    double heapMb() throws IOException, InterruptedException {
        String pid = String.valueOf(process.pid());
        told("jcmd", pid, "GC.run");
        return HEAP_USED.matcher(told("jcmd", pid, "GC.heap_info")).results().mapToLong(used -> Long.parseLong(used.group(1))).sum() * 1.024 / 1_000;
    }

    private static String told(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", program).toString()));
        command.addAll(List.of(arguments));
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return told;
    }

    /** Options of the virtual machine that say something about its size and speed. */
    List<String> virtualMachineOptions() {
        return Stream.of(process.info().arguments().orElse(new String[0]))
                .filter(a -> a.startsWith("-Xm") || a.startsWith("-Xs") || a.startsWith("-XX:") && !a.contains("Archive") && !a.contains("Dump")).toList();
    }

    private interface Condition {
        boolean holds(String health);
    }

    private String await(Condition condition) throws IOException, InterruptedException {
        while (true) {
            String health = health();
            if (condition.holds(health)) {
                return health;
            }
            pause();
        }
    }

    private void pause() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IOException("the server ended with " + process.exitValue());
        }
        if (seconds() > PATIENCE_SECONDS) {
            throw new IOException("the server was not ready after " + PATIENCE_SECONDS + " s");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }

    private String health() {
        try (HttpConnection connection = new HttpConnection(port)) {
            return new String(connection.get("/health/ready", null).body(), StandardCharsets.UTF_8).replaceAll("\\s", "");
        } catch (IOException e) {
            return ""; // not there yet
        }
    }

    private int status(String path) {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.get(path, null).status();
        } catch (IOException e) {
            return 0;
        }
    }

    private static int done(String health) {
        Matcher matcher = DONE.matcher(health);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Waits up to a minute for the class archive of the first start, which may be written by a process beside it. */
    static void awaitClassArchive(Path portal, Path work) throws IOException, InterruptedException {
        for (int waited = 0; waited < 60; waited++) {
            for (Path place : List.of(portal, work)) {
                try (Stream<Path> files = Files.list(place)) {
                    if (files.anyMatch(file -> file.getFileName().toString().matches("classes-[0-9-]+\\.jsa"))) {
                        return;
                    }
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
