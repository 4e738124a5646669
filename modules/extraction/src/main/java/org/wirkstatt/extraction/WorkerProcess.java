package org.wirkstatt.extraction;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One running worker. It sees neither the environment of the portal nor its temporary files. One thread at a time. */
final class WorkerProcess {

    /** What a JVM with {@code -XX:+ExitOnOutOfMemoryError} ends with. */
    static final int OUT_OF_MEMORY = 3;
    private static final int END_SECONDS = 10;

    private final Process process;
    private final Path temporary;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private WorkerProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static WorkerProcess start(String classPath, int maxHeapMb) throws IOException {
        Path temporary = Files.createTempDirectory("wirkstatt-extraction");
        ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + maxHeapMb + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
                "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary,
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-cp", classPath, "org.wirkstatt.extractionworker.Worker"));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new WorkerProcess(builder.start(), temporary);
    }

    /** The line that answers {@code request}; empty if the process ended instead. */
    Optional<String> ask(String request) {
        try {
            requests.write(request);
            requests.newLine();
            requests.flush();
            return Optional.ofNullable(answers.readLine());
        } catch (IOException e) {
            return Optional.empty(); // a broken pipe: it has ended
        }
    }

    /** Ends the process by force; may be called from any thread. */
    void kill() {
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the end, cleans up and tells the exit code. */
    int end() {
        process.destroyForcibly();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return process.isAlive() ? -1 : process.exitValue();
    }
}
