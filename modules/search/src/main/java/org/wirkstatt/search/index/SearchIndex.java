package org.wirkstatt.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.change.ChangeLog;

/**
 * The one index of the portal. Opened at the first use and open until the portal stops. Thread safe.
 *
 * <p>An index that is missing, broken, of another database or of another version is replaced by an empty one that fills up; until then
 * {@link #isComplete} is false.
 */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = System.getLogger(SearchIndex.class.getName());
    private static final int READ_ATTEMPTS = 5;

    private Texts texts;
    private FacetsConfig facets;
    private ChangeLog log;
    private Contributors contributors;
    private Clock clock;
    private IndexFolder folder;
    private final OpenStatistics statistics = new OpenStatistics();
    private volatile FollowingIndex serving;
    private volatile boolean rebuildWanted;
    private volatile FollowingIndex waiting;

    /** A look into the index at one moment. */
    @FunctionalInterface
    public interface Reading<T> {
        /** @param facets null while nothing is in the index */
        T of(IndexSearcher searcher, SortedSetDocValuesReaderState facets) throws IOException;
    }

    /** For CDI. */
    protected SearchIndex() {
    }

    @Inject
    SearchIndex(@ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data") String dataDir, ChangeLog log, Contributors contributors, Clock clock) {
        this(Path.of(dataDir), log, contributors, clock);
    }

    /** @param dataDir the index lies in its folder {@code index} */
    public SearchIndex(Path dataDir, ChangeLog log, Contributors contributors, Clock clock) {
        this.folder = new IndexFolder(dataDir.resolve("index"));
        this.texts = new Texts();
        this.facets = DocumentBlock.facets();
        this.log = log;
        this.contributors = contributors;
        this.clock = clock;
    }

    /** Analyzers and word forms; the same for texts and questions. */
    public Texts texts() {
        return texts;
    }

    public FacetsConfig facets() {
        return facets;
    }

    /** The day by which things are due. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    /** Numbers to weigh hits by. */
    public OpenStatistics statistics() {
        return statistics;
    }

    /** False while the first index, or one after a loss, is still filling up. */
    public boolean isComplete() {
        return serving().isComplete();
    }

    /** Position in the change log up to which changes can be found. */
    public long position() {
        return serving().position();
    }

    /** Reads at one moment of the index. The searcher must not be kept. */
    public <T> T read(Reading<T> reading) {
        for (int attempt = 1;; attempt++) {
            FollowingIndex index = serving();
            try {
                return index.generation().read(reading);
            } catch (AlreadyClosedException e) {
                // a new generation took over between the two lines above
                if (attempt == READ_ATTEMPTS || index == serving) {
                    throw e;
                }
            } catch (CorruptIndexException e) {
                distrust(index, e);
                throw new UncheckedIOException("the search index is broken and is built anew", e);
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be read", e);
            }
        }
    }

    /**
     * Opens the latest commit of the index below {@code dataDir} for reading only, beside a running portal too; for measurements.
     *
     * @throws IOException also if there is no index
     */
    public static DirectoryReader openReadOnly(Path dataDir) throws IOException {
        Path current = new IndexFolder(dataDir.resolve("index")).current().orElseThrow(() -> new IOException("no index below " + dataDir));
        return DirectoryReader.open(FSDirectory.open(current));
    }

    IndexFolder folder() {
        return folder;
    }

    /** The index that answers; opened at the first call. */
    FollowingIndex serving() {
        FollowingIndex index = serving;
        return index != null ? index : open();
    }

    private synchronized FollowingIndex open() {
        if (serving == null) {
            try {
                Optional<FollowingIndex> kept = openKept();
                serving = kept.isPresent() ? kept.get() : create();
                folder.sweep(List.of(serving.generation().path()));
                rebuildWanted = kept.isEmpty() || !serving.coversAllTypes();
                if (kept.isPresent()) {
                    serving.serve();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be opened", e);
            }
        }
        return serving;
    }

    private Optional<FollowingIndex> openKept() throws IOException {
        Optional<Path> current = folder.current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        FollowingIndex kept;
        try {
            kept = follow(current.get());
        } catch (LockObtainFailedException e) {
            throw new IOException("another process writes to " + current.get(), e);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.log(Level.WARNING, "the search index is broken and is built anew", e);
            return Optional.empty();
        }
        Optional<String> reason = kept.reasonAgainst();
        if (reason.isPresent()) {
            LOG.log(Level.INFO, "the search index is built anew: {0}", reason.get());
            kept.close();
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    /** A new, empty index that nobody is asked yet. */
    FollowingIndex create() throws IOException {
        return follow(folder.next());
    }

    private FollowingIndex follow(Path generation) throws IOException {
        return new FollowingIndex(new Generation(generation, texts), log, contributors, clock);
    }

    /** Keeps {@code built}, which must not answer yet, until somebody decides or another one is built. It is lost when the portal stops. */
    synchronized void keepWaiting(FollowingIndex built) {
        waiting = built;
    }

    /** A whole index that does not answer; null if there is none. It is to be kept up to date, so that what is deleted leaves it too. */
    FollowingIndex waiting() {
        return waiting;
    }

    /** Closes and deletes the index that waits, if there is one. */
    synchronized void dropWaiting() throws IOException {
        FollowingIndex dropped = waiting;
        waiting = null;
        if (dropped != null) {
            dropped.generation().close();
            folder.sweep(List.of(serving.generation().path()));
        }
    }

    /** Lets {@code built} answer from now on, durably; the former one is closed and deleted. */
    synchronized void switchTo(FollowingIndex built) throws IOException {
        folder.switchTo(built.generation().path());
        FollowingIndex former = serving;
        serving = built;
        rebuildWanted = false;
        if (waiting == built) {
            waiting = null;
        }
        if (former != null && former != built) {
            former.generation().close();
        }
        folder.sweep(List.of(built.generation().path()));
    }

    /** Whether a rebuild is due by the state of the index. */
    boolean isRebuildWanted() {
        return rebuildWanted;
    }

    /** Puts an empty index in the place of a broken one. */
    synchronized void distrust(FollowingIndex broken, Exception reason) {
        if (serving != broken) {
            return;
        }
        LOG.log(Level.ERROR, "the search index is broken and is built anew", reason);
        try {
            FollowingIndex empty = create();
            serving = empty;
            rebuildWanted = true;
            broken.generation().close();
        } catch (IOException e) {
            throw new UncheckedIOException("the broken search index cannot be replaced", e);
        }
    }

    @PreDestroy
    public synchronized void close() {
        try {
            dropWaiting();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the index that waits cannot be deleted; that is done at the next start", e);
        }
        if (serving != null) {
            try {
                serving.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be closed", e);
            }
            serving = null;
        }
    }
}
