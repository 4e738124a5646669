package org.wirkstatt.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.wirkstatt.platform.change.ChangeLog;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.analysis.GermanAnalyzer;

/**
 * An index that follows the change log. Knows up to which position it has everything and says so in each commit.
 *
 * <p>A thing whose module fails to deliver it stops nothing: it stays as it was and is tried again, after a restart too: each commit
 * names the things that are still owed.
 */
final class FollowingIndex implements Closeable {

    private static final Logger LOG = System.getLogger(FollowingIndex.class.getName());
    private static final int BATCH = 200;
    private static final long COMMIT_MILLIS = 3_000;
    private static final long RETRY_MILLIS = 30_000;
    /** Version of the fields and of the words in them. */
    private static final String SCHEMA = "4." + GermanAnalyzer.VERSION;

    private final Generation generation;
    private final ChangeLog log;
    private final Contributors contributors;
    private final Clock clock;
    private final Set<ContentRef> owed = new LinkedHashSet<>();
    /** Words that are taken as they stand in what is in it. */
    private Set<String> protectedWords;
    private long position;
    private boolean complete;
    private boolean uncommitted;
    private long committedAt;
    private long retriedAt;

    FollowingIndex(Generation generation, ChangeLog log, Contributors contributors, Clock clock) {
        this.generation = generation;
        this.log = log;
        this.contributors = contributors;
        this.clock = clock;
        position = Long.parseLong(generation.committed().getOrDefault("position", "0"));
        generation.committed().getOrDefault("owed", "").lines().map(FollowingIndex::ref).forEach(owed::add);
        protectedWords = generation.committed().containsKey("position") ? generation.committed().getOrDefault("protected", "").lines().collect(Collectors.toSet())
                : generation.protectedWords();
        committedAt = clock.millis();
    }

    /** Why the committed index does not fit this portal and must not serve; empty if it does. */
    Optional<String> reasonAgainst() {
        Map<String, String> data = generation.committed();
        if (!data.containsKey("position")) {
            return Optional.of("it was never completed");
        }
        if (!SCHEMA.equals(data.get("schema"))) {
            return Optional.of("it has schema " + data.get("schema") + ", not " + SCHEMA);
        }
        if (!log.logId().equals(data.get("log"))) {
            return Optional.of("it belongs to another database");
        }
        return position > log.end() ? Optional.of("it is ahead of the database") : Optional.empty();
    }

    /** Whether things of all contributors are in it; a module that came after the last rebuild is not. */
    boolean coversAllTypes() {
        return String.join(",", contributors.types()).equals(generation.committed().get("types"));
    }

    /** Declares a fitting index complete and takes out what belongs to modules that are gone. */
    void serve() throws IOException {
        complete = true;
        if (!coversAllTypes()) {
            generation.keepOnly(contributors.types());
            generation.refresh();
        }
    }

    Generation generation() {
        return generation;
    }

    boolean isComplete() {
        return complete;
    }

    synchronized long position() {
        return position;
    }

    /** Everything after {@code start} is to be read from the log (again). */
    synchronized void startAt(long start) {
        position = start;
    }

    /** Takes in what the log has after the present position. @return whether anything may now be found otherwise than before */
    synchronized boolean catchUp() throws IOException {
        boolean changed = retry();
        boolean erased = false;
        for (List<ChangeLog.Change> batch = log.after(position, BATCH); !batch.isEmpty(); batch = log.after(position, BATCH)) {
            for (ChangeLog.Change change : batch) {
                put(change.ref());
                erased |= change.ref().equals(SearchPersonalData.ERASED);
                position = change.position();
            }
            uncommitted = true;
            changed = true;
            generation.refresh();
            commitIfDue();
        }
        if (erased) {
            generation.expunge();
            generation.refresh();
            commit();
        }
        commitIfDue();
        return changed;
    }

    private boolean retry() throws IOException {
        List<ContentRef> again;
        synchronized (owed) {
            again = List.copyOf(owed);
        }
        if (again.isEmpty() || clock.millis() - retriedAt < RETRY_MILLIS) {
            return false;
        }
        retriedAt = clock.millis();
        for (ContentRef ref : again) {
            put(ref);
        }
        generation.refresh();
        uncommitted = true;
        return true;
    }

    /**
     * Takes in anew what has a word that is {@link org.wirkstatt.search.analysis.WordForms#protect protected} now and was not, or the other way
     * round.
     *
     * @return whether there was such a word
     */
    synchronized boolean catchUpWords() throws IOException {
        Set<String> now = generation.protectedWords();
        Set<String> other = Stream.concat(now.stream().filter(word -> !protectedWords.contains(word)), protectedWords.stream().filter(word -> !now.contains(word)))
                .collect(Collectors.toSet());
        if (other.isEmpty()) {
            return false;
        }
        for (ContentRef ref : generation.thingsWith(other)) {
            put(ref);
        }
        protectedWords = now;
        generation.refresh();
        uncommitted = true;
        return true;
    }

    /** Writes {@code ref} as it is now. */
    void put(ContentRef ref) throws IOException {
        Optional<IndexDocument> thing;
        Optional<LocalDate> due;
        try {
            thing = contributors.of(ref.type()).flatMap(c -> c.load(ref.id())).filter(t -> !t.audiences().isEmpty());
            due = thing.isEmpty() ? Optional.empty() : contributors.of(ref.type()).flatMap(c -> c.due(ref.id()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "cannot load " + ref + " for the search index; it is tried again", e);
            owe(ref, true);
            return;
        }
        if (thing.isEmpty()) {
            generation.delete(ref);
        } else {
            List<Document> block = DocumentBlock.of(thing.get(), generation.facets(), (facet, value) -> contributors.facetLabel(facet, value, Locale.GERMAN));
            due.ifPresent(day -> block.get(block.size() - 1).add(new NumericDocValuesField(Fields.DUE, day.toEpochDay())));
            generation.put(ref, block);
        }
        owe(ref, false);
    }

    private void owe(ContentRef ref, boolean still) {
        synchronized (owed) {
            if (still) {
                owed.add(ref);
            } else {
                owed.remove(ref);
            }
        }
    }

    private static ContentRef ref(String line) {
        int slash = line.indexOf('/');
        return new ContentRef(line.substring(0, slash), line.substring(slash + 1));
    }

    /** From now on commits carry a position: everything up to it is in. */
    synchronized void finish() throws IOException {
        complete = true;
        generation.refresh();
        commit();
    }

    /** Commits what waits for it for some seconds. */
    synchronized void commitIfDue() throws IOException {
        if (uncommitted && clock.millis() - committedAt >= COMMIT_MILLIS) {
            commit();
        }
    }

    private void commit() throws IOException {
        Map<String, String> data = new HashMap<>(Map.of("schema", SCHEMA, "log", log.logId(), "types", String.join(",", contributors.types())));
        if (complete) {
            data.put("position", String.valueOf(position));
        }
        synchronized (owed) {
            data.put("owed", owed.stream().map(ContentRef::toString).collect(Collectors.joining("\n")));
        }
        data.put("protected", String.join("\n", protectedWords));
        generation.commit(data);
        uncommitted = false;
        committedAt = clock.millis();
    }

    /** Commits what is not yet on disk and closes. */
    @Override
    public synchronized void close() throws IOException {
        try (generation) {
            if (uncommitted && generation.isWritable()) {
                commit();
            }
        }
    }
}
