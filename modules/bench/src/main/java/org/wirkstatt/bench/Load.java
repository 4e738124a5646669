package org.wirkstatt.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a server for the same few addresses in turn: first to warm it up, then with one connection for the times of single answers, then
 * with eight for throughput and processor time per request. Every answer is checked.
 */
final class Load {

    private static final int WARM_UP = 3_000;
    private static final int SINGLE = 1_500;
    private static final int MANY = 6_000;
    private static final int CONNECTIONS = 8;
    private static final long WARM_UP_SECONDS = 40;
    private static final long SECONDS = 20;

    private static final String EACH = "n=";

    private final Server server;
    private final String cookies;
    private final int connections;
    private final AtomicLong asked = new AtomicLong();

    Load(Server server) {
        this(server, "");
    }

    /** @param cookies of a person who is signed in; empty for visitors */
    Load(Server server, String cookies) {
        this(server, cookies, CONNECTIONS);
    }

    /** @param connections at once, for throughput */
    Load(Server server, String cookies, int connections) {
        this.server = server;
        this.cookies = cookies;
        this.connections = connections;
    }

    /**
     * @param p50 and p99: milliseconds with one connection
     * @param perSecond requests per second over all connections
     * @param cpuMillis of the server process per request at that load
     * @param bytes mean size of an answer
     */
    record Figures(double p50, double p99, double perSecond, double cpuMillis, int bytes) {
    }

    /** @throws IOException also if an answer is not 200 or is empty */
    Figures pages(List<String> paths) throws IOException, InterruptedException {
        return measure(paths, null);
    }

    /** Every request has an address of its own, so that no piece of an earlier answer can be used again. */
    Figures anew(String path) throws IOException, InterruptedException {
        return measure(List.of(path + (path.contains("?") ? "&" : "?") + EACH), null);
    }

    /** Every request carries the validator of the page; every answer must be 304. */
    Figures unchanged(String path) throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(server.port(), cookies)) {
            String etag = connection.get(path, null).etag();
            if (etag == null) {
                throw new IOException("no ETag on " + path);
            }
            return measure(List.of(path), etag);
        }
    }

    int size(List<String> paths) throws IOException {
        long bytes = 0;
        try (HttpConnection connection = new HttpConnection(server.port(), cookies)) {
            for (String path : paths) {
                bytes += ask(connection, path, null);
            }
        }
        return (int) (bytes / paths.size());
    }

    private Figures measure(List<String> paths, String etag) throws IOException, InterruptedException {
        together(paths, etag, WARM_UP, WARM_UP_SECONDS);
        long[] nanos = single(paths, etag);
        Arrays.sort(nanos);
        double cpu = server.figures().cpuSeconds();
        long begun = System.nanoTime();
        Sum sum = together(paths, etag, MANY, SECONDS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpuMillis = (server.figures().cpuSeconds() - cpu) * 1_000 / sum.requests;
        return new Figures(percentile(nanos, .5), percentile(nanos, .99), sum.requests / seconds, cpuMillis, (int) (sum.bytes / sum.requests));
    }

    private long[] single(List<String> paths, String etag) throws IOException {
        long[] nanos = new long[SINGLE];
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        int done = 0;
        try (HttpConnection connection = new HttpConnection(server.port(), cookies)) {
            while (done < SINGLE && System.nanoTime() < end) {
                long begun = System.nanoTime();
                ask(connection, paths.get(done % paths.size()), etag);
                nanos[done++] = System.nanoTime() - begun;
            }
        }
        return Arrays.copyOf(nanos, done);
    }

    private record Sum(long requests, long bytes) {
    }

    private Sum together(List<String> paths, String etag, int requests, long seconds) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Sum> asking = () -> {
            long count = 0;
            long bytes = 0;
            try (HttpConnection connection = new HttpConnection(server.port(), cookies)) {
                for (int i = next.getAndIncrement(); i < requests && System.nanoTime() < end; i = next.getAndIncrement()) {
                    bytes += ask(connection, paths.get(i % paths.size()), etag);
                    count++;
                }
            }
            return new Sum(count, bytes);
        };
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Sum>> sums = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                sums.add(threads.submit(asking));
            }
            long count = 0;
            long bytes = 0;
            for (Future<Sum> sum : sums) {
                count += sum.get().requests;
                bytes += sum.get().bytes;
            }
            return new Sum(count, bytes);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private int ask(HttpConnection connection, String path, String etag) throws IOException {
        HttpConnection.Answer answer = connection.get(path.endsWith(EACH) ? path + asked.incrementAndGet() : path, etag);
        int expected = etag == null ? 200 : 304;
        if (answer.status() != expected || etag == null && answer.body().length == 0) {
            throw new IOException("status " + answer.status() + " with " + answer.body().length + " bytes on " + path);
        }
        return answer.body().length;
    }

    /** @param sorted ascending, at least one */
    static double percentile(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] / 1e6;
    }
}
