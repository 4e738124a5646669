package org.wirkstatt.extraction;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /** Outside the heap: classes and buffers. The classes of all parsers take some 60 MB. */
    private static final List<String> OUTSIDE_HEAP = List.of("-XX:MaxMetaspaceSize=128m", "-XX:MaxDirectMemorySize=32m", "-XX:ReservedCodeCacheSize=32m");
    /** More than five million characters of text take in an answer; a longer one is no answer. */
    private static final int LONGEST_ANSWER = 40_000_000;

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
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + maxHeapMb + "m"));
        command.addAll(OUTSIDE_HEAP);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
                "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary,
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-cp", classPath, "org.wirkstatt.extractionworker.Worker"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new WorkerProcess(builder.start(), temporary);
    }

    /** The line that answers {@code request}; empty if the process ended instead, or does not stop answering. */
    Optional<String> ask(String request) {
        try {
            requests.write(request);
            requests.newLine();
            requests.flush();
            return answer();
        } catch (IOException e) {
            return Optional.empty(); // a broken pipe: it has ended
        }
    }

    private Optional<String> answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        char[] part = new char[8192];
        for (int length = answers.read(part); length >= 0 && answer.length() <= LONGEST_ANSWER; length = answers.read(part)) {
            // one question, one answer: nothing follows the end of the line
            if (length > 0 && part[length - 1] == '\n') {
                return Optional.of(answer.append(part, 0, length - 1).toString());
            }
            answer.append(part, 0, length);
        }
        return Optional.empty();
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
