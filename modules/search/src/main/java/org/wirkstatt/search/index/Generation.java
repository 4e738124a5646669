package org.wirkstatt.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.wirkstatt.platform.content.ContentRef;

/**
 * One index directory, open for writing and reading. A later generation replaces it after a rebuild.
 *
 * <p>Thread safe: writing and reading go on side by side; a reader sees what was written up to the latest {@link #refresh}.
 */
public final class Generation implements Closeable {

    private static final double WRITE_BUFFER_MB = 48;
    /** A larger index is not read through at each start; broken files then show when they are first used. */
    private static final long CHECKED_BYTES = 512L * 1024 * 1024;

    private final Path path;
    private final Texts texts;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final FacetsConfig facets = DocumentBlock.facets();
    private final AtomicReference<Ordinals> ordinals = new AtomicReference<>();

    /** Facet ordinals of one reader; building them takes a pass over all values. */
    private record Ordinals(IndexReader reader, SortedSetDocValuesReaderState state) {
    }

    /** @throws IOException also when files of the index are broken, missing or of another Lucene */
    Generation(Path path, Texts texts) throws IOException {
        this.path = path;
        this.texts = texts;
        directory = FSDirectory.open(path);
        try {
            IndexWriterConfig config = new IndexWriterConfig(texts.analyzer()).setRAMBufferSizeMB(WRITE_BUFFER_MB)
                    .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
            check(directory);
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, new Ranking());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static void check(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        if (bytes > CHECKED_BYTES) {
            return;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    Path path() {
        return path;
    }

    FacetsConfig facets() {
        return facets;
    }

    /** What the latest commit says of itself; empty for a new index. */
    Map<String, String> committed() {
        Map<String, String> data = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    void put(ContentRef ref, List<Document> block) throws IOException {
        writer.updateDocuments(new Term(Fields.REF, ref.toString()), block);
    }

    void delete(ContentRef ref) throws IOException {
        writer.deleteDocuments(new Term(Fields.REF, ref.toString()));
    }

    /** Words that are taken as they stand by whoever writes now. */
    Set<String> protectedWords() {
        return texts.words().protectedWords();
    }

    /** Things that have one of {@code words}, given in their exact form. */
    List<ContentRef> thingsWith(Set<String> words) throws IOException {
        return read((searcher, facets) -> {
            List<ContentRef> things = new ArrayList<>();
            Query any = new TermInSetQuery(Fields.ALL.exact(), words.stream().map(BytesRef::new).toList());
            for (ScoreDoc hit : searcher.search(any, Math.max(1, searcher.count(any))).scoreDocs) {
                Document thing = searcher.storedFields().document(hit.doc, Set.of(Fields.TYPE, Fields.ID));
                things.add(new ContentRef(thing.get(Fields.TYPE), thing.get(Fields.ID)));
            }
            return things;
        });
    }

    /** Takes out the things of modules that are no longer there. */
    void keepOnly(Collection<String> types) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder().add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER)
                .add(new TermInSetQuery(Fields.TYPE, types.stream().map(BytesRef::new).toList()), BooleanClause.Occur.MUST_NOT).build());
    }

    /** Takes the words of deleted things off the disk, which else stay until their segment is merged; shows with the next commit. */
    void expunge() throws IOException {
        writer.forceMergeDeletes();
    }

    /** Lets readers see everything written so far. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Writes everything to disk, marked with {@code data}. */
    void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** False after a disk error made the writer give up. */
    boolean isWritable() {
        return writer.isOpen();
    }

    /** Reads at one moment. The searcher must not be kept. */
    public <T> T read(SearchIndex.Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.of(searcher, facetState(searcher.getIndexReader()));
        } finally {
            searchers.release(searcher);
        }
    }

    private SortedSetDocValuesReaderState facetState(IndexReader reader) throws IOException {
        Ordinals latest = ordinals.get();
        if (latest == null || latest.reader() != reader) {
            latest = new Ordinals(reader, reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, facets));
            ordinals.set(latest);
        }
        return latest.state();
    }

    /** Closes without a further commit of its own; what was not committed is followed again from the committed position. */
    @Override
    public void close() throws IOException {
        ordinals.set(null);
        try (directory; writer; searchers) {
            if (writer.isOpen()) {
                writer.rollback();
            }
        }
    }
}
