package org.wirkstatt.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.store.AlreadyClosedException;
import org.wirkstatt.platform.change.Background;
import org.wirkstatt.platform.change.ChangeLog;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.search.SearchContributor;

/**
 * Builds a new index from every contributor while the old one answers, then lets it take over. Changes that come meanwhile are not lost:
 * the position of the log is noted before the walk, and the new index reads on from there. Without a usable old index the new one answers
 * from the beginning and fills up.
 */
@ApplicationScoped
class IndexRebuild {

    private static final Logger LOG = System.getLogger(IndexRebuild.class.getName());
    private static final int REFRESH_EVERY = 200;
    private static final int MOST_THREADS = 4;
    private static final long PAUSE_MILLIS = 60_000;

    @Inject SearchIndex index;
    @Inject ChangeLog log;
    @Inject Contributors contributors;
    @Inject PublicState publicState;
    @Inject Clock clock;
    @Inject Background executor;
    @Inject Examination examination;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile long notBefore;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;
    private volatile GoldenReport report;

    /** Starts a rebuild in the background unless one runs or failed within the last minute. */
    void startIfDue() {
        if (clock.millis() >= notBefore) {
            start();
        }
    }

    /** Starts a rebuild in the background unless one runs. */
    void start() {
        if (!stopping && running.compareAndSet(false, true)) {
            done.set(0);
            total = 0;
            executor.execute(this::run);
        }
    }

    boolean isRunning() {
        return running.get();
    }

    /** Things written so far. */
    int done() {
        return done.get();
    }

    /** Things to write; 0 while they are counted. */
    int total() {
        return total;
    }

    private void run() {
        try {
            rebuild();
        } catch (IOException | RuntimeException e) {
            if (!(stopping && e instanceof AlreadyClosedException)) {
                notBefore = clock.millis() + PAUSE_MILLIS;
                LOG.log(Level.ERROR, "the search index could not be built; it is tried again in a minute", e);
            }
        } finally {
            running.set(false);
        }
    }

    private void rebuild() throws IOException {
        long started = System.nanoTime();
        index.dropWaiting();
        FollowingIndex former = index.serving();
        FollowingIndex target = former.isComplete() ? index.create() : former;
        try {
            long start = log.end();
            target.startAt(start);
            walk(target, former == target);
            if (stopping) {
                return;
            }
            target.startAt(start);
            // most of what changed meanwhile is taken in before anybody has to wait
            target.catchUp();
            target.finish();
            LOG.log(Level.INFO, "search index built: {0} things in {1} ms", done.get(), (System.nanoTime() - started) / 1_000_000);
            if (former == target || examined(former, target).passed()) {
                answer(target);
            } else {
                index.keepWaiting(target);
            }
            index.folder().forgetRequest();
        } finally {
            if (index.serving() != target && index.waiting() != target) {
                target.generation().close();
            }
        }
    }

    private GoldenReport examined(FollowingIndex former, FollowingIndex built) {
        GoldenReport said = examination.examine(former.generation(), built.generation());
        report = said;
        if (!said.passed()) {
            LOG.log(Level.WARNING, "the new search index does not answer {0} of {1} golden questions that the old one answers; the old one stays, see the"
                    + " administration of the search", said.lost().size(), said.asked());
        }
        return said;
    }

    private void answer(FollowingIndex built) throws IOException {
        index.switchTo(built);
        // what the old index took in while the new one was finished
        built.catchUp();
        publicState.touch();
    }

    /** What golden questions said of the latest index that was built here; empty if none was asked about since the start. */
    Optional<GoldenReport> report() {
        return Optional.ofNullable(report);
    }

    /** Whether a whole index waits that was refused. */
    boolean isWaiting() {
        return index.waiting() != null;
    }

    /** Has the refused index answer all the same. Does nothing without one, or while another is built. */
    void switchAnyway() {
        FollowingIndex refused = index.waiting();
        if (refused == null || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            refused.catchUp();
            answer(refused);
        } catch (IOException e) {
            throw new UncheckedIOException("the index that waits cannot answer", e);
        } finally {
            running.set(false);
        }
    }

    /** Gives up the refused index after {@code reason}. */
    void dropWaiting(IOException reason) {
        LOG.log(Level.WARNING, "the search index that waits is broken and is given up", reason);
        try {
            index.dropWaiting();
        } catch (IOException e) {
            throw new UncheckedIOException("the index that waits cannot be deleted", e);
        }
    }

    private void walk(FollowingIndex target, boolean answers) throws IOException {
        List<ContentRef> things = new ArrayList<>();
        for (SearchContributor contributor : contributors.all()) {
            try (Stream<String> ids = contributor.ids()) {
                ids.forEach(id -> things.add(new ContentRef(contributor.type(), id)));
            }
        }
        total = things.size();
        AtomicInteger next = new AtomicInteger();
        // who asks meanwhile gets half of the processors, unless there is nothing to find yet
        int processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        Helpers.run(executor, answers ? processors - 1 : (processors - 1) / 2, () -> {
            for (int i = next.getAndIncrement(); i < things.size() && !stopping; i = next.getAndIncrement()) {
                try {
                    take(target, things.get(i), answers);
                } catch (IOException | RuntimeException e) {
                    next.set(things.size());
                    throw e instanceof RuntimeException known ? known : new UncheckedIOException((IOException) e);
                }
            }
        });
    }

    private void take(FollowingIndex target, ContentRef thing, boolean answers) throws IOException {
        target.put(thing);
        if (done.incrementAndGet() % REFRESH_EVERY == 0 && answers) {
            target.generation().refresh();
            publicState.touch();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
