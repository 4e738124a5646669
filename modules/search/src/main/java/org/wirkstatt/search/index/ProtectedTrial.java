package org.wirkstatt.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.analysis.WordForms;

/** The things in which a word stands that would be protected otherwise, taken into a small index in memory as they would then be. */
public final class ProtectedTrial implements Closeable {

    /** A word that stands in more things is shown for so many of them. */
    private static final int MOST = 200;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Set<ContentRef> things = new HashSet<>();
    private final DirectoryReader reader;

    private ProtectedTrial(Set<ContentRef> wanted, SearchIndex index, Contributors contributors, WordForms forms) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new Texts(forms).analyzer()))) {
            for (ContentRef ref : wanted) {
                Optional<IndexDocument> thing = contributors.of(ref.type()).flatMap(c -> c.load(ref.id())).filter(t -> !t.audiences().isEmpty());
                if (thing.isPresent()) {
                    writer.addDocuments(DocumentBlock.of(thing.get(), index.facets(), (facet, value) -> contributors.facetLabel(facet, value, Locale.GERMAN)));
                    things.add(ref);
                }
            }
        }
        reader = DirectoryReader.open(directory);
    }

    /** @param searcher on the present index; @param forms words with other protected ones */
    public static ProtectedTrial of(IndexSearcher searcher, SearchIndex index, Contributors contributors, WordForms forms) throws IOException {
        Set<String> now = index.texts().words().protectedWords();
        Set<String> then = forms.protectedWords();
        Set<BytesRef> other = Stream.concat(now.stream().filter(word -> !then.contains(word)), then.stream().filter(word -> !now.contains(word)))
                .map(BytesRef::new).collect(Collectors.toSet());
        Set<ContentRef> wanted = new HashSet<>();
        if (!other.isEmpty()) {
            for (ScoreDoc hit : searcher.search(new TermInSetQuery(Fields.ALL.exact(), other), MOST).scoreDocs) {
                Document thing = searcher.storedFields().document(hit.doc, Set.of(Fields.TYPE, Fields.ID));
                wanted.add(new ContentRef(thing.get(Fields.TYPE), thing.get(Fields.ID)));
            }
        }
        return new ProtectedTrial(wanted, index, contributors, forms);
    }

    /** Things that are in it. */
    public Set<ContentRef> things() {
        return Set.copyOf(things);
    }

    public IndexSearcher searcher() {
        return new IndexSearcher(reader);
    }

    @Override
    public void close() throws IOException {
        try (directory; reader) {
            things.clear();
        }
    }
}
