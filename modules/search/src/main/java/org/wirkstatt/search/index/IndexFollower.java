package org.wirkstatt.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.wirkstatt.platform.change.ChangeFollower;
import org.wirkstatt.platform.change.PublicState;

/** Takes each change into the index right after its commit, and starts a rebuild where one is due or asked for. */
@ApplicationScoped
class IndexFollower implements ChangeFollower {

    private static final Logger LOG = System.getLogger(IndexFollower.class.getName());

    @Inject SearchIndex index;
    @Inject IndexRebuild rebuild;
    @Inject PublicState publicState;

    @Override
    public void follow() {
        FollowingIndex serving = index.serving();
        rebuildIfWanted();
        write(serving, () -> {
            if (serving.catchUp()) {
                publicState.touch();
            }
        });
        followWaiting();
    }

    /** To be called every second or two: notices a rebuild that was asked for from outside and commits when it is time. */
    void pulse() {
        FollowingIndex serving = index.serving();
        rebuildIfWanted();
        write(serving, () -> {
            if (serving.catchUpWords()) {
                publicState.touch();
            }
            serving.commitIfDue();
        });
        followWaiting();
    }

    private void followWaiting() {
        FollowingIndex waiting = index.waiting();
        if (waiting == null) {
            return;
        }
        try {
            waiting.catchUpWords();
            waiting.catchUp();
        } catch (AlreadyClosedException e) {
            LOG.log(Level.DEBUG, "the index that waited answers now or was given up", e);
        } catch (IOException e) {
            rebuild.dropWaiting(e);
        }
    }

    private void rebuildIfWanted() {
        // what was refused is not built again by itself
        if (index.folder().isRebuildRequested() || index.isRebuildWanted() && index.waiting() == null) {
            rebuild.startIfDue();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void write(FollowingIndex serving, Writing writing) {
        try {
            writing.run();
        } catch (CorruptIndexException e) {
            index.distrust(serving, e);
        } catch (AlreadyClosedException e) {
            if (serving == index.serving() && !serving.generation().isWritable()) {
                index.distrust(serving, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        }
    }
}
