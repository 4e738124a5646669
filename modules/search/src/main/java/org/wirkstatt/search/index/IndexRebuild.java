package org.wirkstatt.search.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final long PAUSE_MILLIS = 60_000;

    @Inject SearchIndex index;
    @Inject ChangeLog log;
    @Inject Contributors contributors;
    @Inject PublicState publicState;
    @Inject Clock clock;
    @Inject Background executor;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile long notBefore;
    private volatile int done;
    private volatile int total;

    /** Starts a rebuild in the background unless one runs or failed within the last minute. */
    void startIfDue() {
        if (clock.millis() >= notBefore) {
            start();
        }
    }

    /** Starts a rebuild in the background unless one runs. */
    void start() {
        if (!stopping && running.compareAndSet(false, true)) {
            done = 0;
            total = 0;
            executor.execute(this::run);
        }
    }

    boolean isRunning() {
        return running.get();
    }

    /** Things written so far. */
    int done() {
        return done;
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
            index.switchTo(target);
            index.folder().forgetRequest();
            // what the old index took in while the new one was finished
            target.catchUp();
            publicState.touch();
            LOG.log(Level.INFO, "search index built: {0} things in {1} ms", done, (System.nanoTime() - started) / 1_000_000);
        } finally {
            if (index.serving() != target) {
                target.generation().close();
            }
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
        for (ContentRef thing : things) {
            if (stopping) {
                return;
            }
            target.put(thing);
            done++;
            if (answers && done % REFRESH_EVERY == 0) {
                target.generation().refresh();
                publicState.touch();
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
