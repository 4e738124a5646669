package org.wirkstatt.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.wirkstatt.platform.change.ChangeFollower;
import org.wirkstatt.platform.change.PublicState;

/** Takes each change into the index right after its commit, and starts a rebuild where one is due or asked for. */
@ApplicationScoped
class IndexFollower implements ChangeFollower {

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
    }

    /** To be called every second or two: notices a rebuild that was asked for from outside and commits when it is time. */
    void pulse() {
        FollowingIndex serving = index.serving();
        rebuildIfWanted();
        write(serving, serving::commitIfDue);
    }

    private void rebuildIfWanted() {
        if (index.isRebuildWanted() || index.folder().isRebuildRequested()) {
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
