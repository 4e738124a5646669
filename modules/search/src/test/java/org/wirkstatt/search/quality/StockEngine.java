package org.wirkstatt.search.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;

/**
 * What Lucene does by itself: its {@code GermanAnalyzer}, one field with the same words that the portal indexes (title, summary, keywords,
 * names of facet values, text), BM25 as it comes, any word of the question; a question in quotes is a phrase.
 */
final class StockEngine implements Engine {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer analyzer = new GermanAnalyzer();
    private final Directory directory;
    private final DirectoryReader reader;

    StockEngine(Path folder, List<IndexDocument> things, BinaryOperator<String> label) {
        try {
            directory = FSDirectory.open(folder);
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (IndexDocument thing : things) {
                    Document document = new Document();
                    document.add(new StringField(ID, thing.ref().id(), Field.Store.YES));
                    words(thing, label).forEach(words -> document.add(new TextField(TEXT, words, Field.Store.NO)));
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(IndexDocument thing, BinaryOperator<String> label) {
        List<String> words = new ArrayList<>(List.of(thing.title(), thing.summary()));
        words.addAll(thing.keywords());
        thing.facets().forEach((facet, values) -> values.forEach(value -> words.add(label.apply(facet, value))));
        thing.passages().stream().map(Passage::text).forEach(words::add);
        return words;
    }

    @Override
    public List<String> find(String text) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        boolean quoted = text.matches("[\"„“].+[\"“”]");
        Query query = quoted ? builder.createPhraseQuery(TEXT, text) : builder.createBooleanQuery(TEXT, text);
        if (query == null) {
            return List.of();
        }
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
