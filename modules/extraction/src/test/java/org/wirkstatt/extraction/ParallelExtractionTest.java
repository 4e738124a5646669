package org.wirkstatt.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.file.TextExtractor.Extraction;
import org.wirkstatt.platform.file.TextExtractor.Reason;
import org.wirkstatt.platform.file.TextExtractor.Text;
import org.wirkstatt.platform.file.TextExtractor.Unreadable;

/** Real worker processes that are killed, stopped in the middle and filled up; their class path is the one of this test. */
class ParallelExtractionTest {

    private static final String GOOD = "drei-seiten.pdf";
    private static final int WORKERS = 2;

    @TempDir Path directory;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ProcessTextExtractor extractor = extractor(256, 60_000);

    private ProcessTextExtractor extractor(int heapMb, long timeoutMillis) {
        return new ProcessTextExtractor(System.getProperty("java.class.path"), heapMb, timeoutMillis, WORKERS);
    }

    @AfterEach
    void end() {
        extractor.stop();
        threads.shutdownNow();
    }

    private Future<Extraction> begin(Path file) {
        return threads.submit(() -> extractor.extract(file, file.getFileName().toString()));
    }

    private static Extraction result(Future<Extraction> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    /** As many idle workers as there may be. */
    private Set<Long> startAll() throws Exception {
        while (extractor.workerPids().size() < WORKERS) {
            List<Future<Extraction>> files = List.of(begin(good()), begin(good()));
            for (Future<Extraction> file : files) {
                assertThat(result(file)).isInstanceOf(Text.class);
            }
        }
        return extractor.workerPids();
    }

    @Test
    void filesAreReadSideBySideAndByNoMoreWorkersThanAllowed() throws Exception {
        List<Future<Extraction>> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.add(begin(good()));
        }
        int most = 0;
        while (!files.stream().allMatch(Future::isDone)) {
            most = Math.max(most, extractor.workerPids().size());
            TimeUnit.MILLISECONDS.sleep(5);
        }

        assertThat(most).isEqualTo(WORKERS);
        for (Future<Extraction> file : files) {
            assertThat(result(file)).isInstanceOf(Text.class);
        }
    }

    @Test
    void onlyTheFileOfAWorkerThatHangsIsTooSlow() throws Exception {
        extractor.stop();
        extractor = extractor(256, 6_000);
        long stopped = startAll().iterator().next();
        signal("STOP", stopped);
        List<Future<Extraction>> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            files.add(begin(good()));
        }
        List<Extraction> results = new ArrayList<>();
        for (Future<Extraction> file : files) {
            results.add(result(file));
        }

        assertThat(results).filteredOn(r -> r instanceof Unreadable u && u.reason() == Reason.TOO_SLOW).hasSize(1);
        assertThat(results).filteredOn(r -> r instanceof Text).hasSize(5);
        assertThat(ProcessHandle.of(stopped).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(startAll()).doesNotContain(stopped);
    }

    @Test
    void onlyTheFileThatFillsTheMemoryIsTooComplex() throws Exception {
        extractor.stop();
        extractor = extractor(32, 60_000);
        Path large = Files.writeString(directory.resolve("gross.txt"), "Wirkungsorientierung in Netzwerken. ".repeat(130_000));
        List<Future<Extraction>> files = List.of(begin(good()), begin(large), begin(good()), begin(good()));

        assertThat(result(files.get(1))).isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_COMPLEX));
        for (int other : new int[] {0, 2, 3}) {
            assertThat(result(files.get(other))).isInstanceOf(Text.class);
        }
        assertThat(extractor.extract(good(), GOOD)).isInstanceOf(Text.class);
    }

    @Test
    void filesOfKilledWorkersAreReadByFreshOnes() throws Exception {
        Set<Long> before = startAll();
        // stopped, they cannot answer: both have a file in their hands when they are killed
        for (long pid : before) {
            signal("STOP", pid);
        }
        List<Future<Extraction>> files = List.of(begin(good()), begin(good()), begin(good()));
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(files).noneMatch(Future::isDone);
        for (long pid : before) {
            signal("KILL", pid);
        }

        for (Future<Extraction> file : files) {
            assertThat(result(file)).isInstanceOf(Text.class);
        }
        Set<Long> after = new HashSet<>(extractor.workerPids());
        after.retainAll(before);
        assertThat(after).isEmpty();
    }

    @Test
    void aWorkerKilledBetweenTwoFilesIsReplaced() throws Exception {
        Set<Long> before = startAll();
        for (long pid : before) {
            signal("KILL", pid);
        }

        assertThat(extractor.extract(good(), GOOD)).isInstanceOf(Text.class);
        assertThat(extractor.workerPids()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aFileThatKillsEveryWorkerIsTooComplex() throws Exception {
        Path deadly = Files.copy(good(), directory.resolve("toedlich.pdf"));
        Future<Extraction> file = threads.submit(() -> {
            Future<Extraction> reading = begin(deadly);
            while (!reading.isDone()) {
                for (long pid : extractor.workerPids()) {
                    signal("KILL", pid);
                }
            }
            return reading.get();
        });

        assertThat(file.get(60, TimeUnit.SECONDS)).isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_COMPLEX));
        assertThat(extractor.extract(good(), GOOD)).isInstanceOf(Text.class);
    }

    @Test
    void withThePortalAllWorkersEndAndFilesWaitForTheNextStart() throws Exception {
        Set<Long> before = startAll();
        for (long pid : before) {
            signal("STOP", pid);
        }
        Future<Extraction> caught = begin(good());
        TimeUnit.MILLISECONDS.sleep(300);
        extractor.stop();

        assertThat(result(caught)).isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.UNAVAILABLE));
        for (long pid : before) {
            ProcessHandle.of(pid).ifPresent(worker -> worker.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        }
        assertThat(extractor.workerPids()).isEmpty();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null").start().waitFor();
    }

    private static Path good() throws URISyntaxException {
        return Path.of(ParallelExtractionTest.class.getResource("/files/" + GOOD).toURI());
    }
}
