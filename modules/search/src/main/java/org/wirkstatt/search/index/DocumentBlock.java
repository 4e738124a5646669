package org.wirkstatt.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.search.analysis.CleanText;

/** Turns a thing into its Lucene documents: passages in order, the thing last. */
final class DocumentBlock {

    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType OFFSETS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType PRESENCE = presence();

    private DocumentBlock() {
    }

    /** Facets may have several values; every name is allowed. */
    static FacetsConfig facets() {
        return new FacetsConfig() {
            @Override
            protected DimConfig getDefaultDimConfig() {
                DimConfig several = new DimConfig();
                several.multiValued = true;
                return several;
            }
        };
    }

    /** @param label German name of a facet's value, so that it is found by its name; given facet and value */
    static List<Document> of(IndexDocument thing, FacetsConfig facets, BinaryOperator<String> label) throws IOException {
        List<Document> block = new ArrayList<>();
        Document whole = new Document();
        List<String> names = Stream.concat(Stream.of(thing.title()), thing.keywords().stream()).map(CleanText::of).toList();
        names.forEach(name -> addChain(whole, Fields.NAME, name));
        addChain(whole, Fields.SUMMARY_TEXT, CleanText.of(thing.summary()));
        thing.facets().forEach((facet, values) -> values.forEach(value -> addLabel(whole, CleanText.of(label.apply(facet, value)))));
        for (Passage passage : thing.passages()) {
            String text = CleanText.of(passage.text());
            if (!text.isBlank()) {
                addText(whole, text);
                block.add(passage(thing, passage, text));
            }
        }
        describe(whole, thing, block.size());
        addFacets(whole, thing);
        block.add(facets.build(whole));
        return block;
    }

    /** Under {@code chain}, and with all other texts of the thing. */
    private static void addChain(Document whole, Fields.Chain chain, String text) {
        whole.add(new Field(chain.exact(), text, POSITIONS));
        whole.add(new Field(chain.stem(), text, POSITIONS));
        whole.add(new Field(chain.parts(), text, FREQUENCIES));
        addText(whole, text);
    }

    private static void addText(Document whole, String text) {
        whole.add(new Field(Fields.ALL.exact(), text, POSITIONS));
        whole.add(new Field(Fields.ALL.stem(), text, POSITIONS));
        whole.add(new Field(Fields.ALL.parts(), text, FREQUENCIES));
        whole.add(new Field(Fields.WRITTEN, text, PRESENCE));
    }

    private static void addLabel(Document whole, String label) {
        whole.add(new Field(Fields.LABEL, label, PRESENCE));
        whole.add(new Field(Fields.WRITTEN, label, PRESENCE));
    }

    private static Document passage(IndexDocument thing, Passage passage, String text) {
        Document document = new Document();
        addAccess(document, thing, Field.Store.NO);
        document.add(new Field(Fields.PASSAGE.stem(), text, OFFSETS));
        document.add(new Field(Fields.PASSAGE.parts(), text, OFFSETS));
        document.add(new BinaryDocValuesField(Fields.KEPT, new KeptPassage(text, passage.place(), passage.path(), passage.page()).bytes()));
        return document;
    }

    private static void addAccess(Document document, IndexDocument thing, Field.Store store) {
        document.add(new StringField(Fields.REF, thing.ref().toString(), Field.Store.NO));
        document.add(new StringField(Fields.TYPE, thing.ref().type(), store));
        for (Audience audience : thing.audiences()) {
            document.add(new StringField(Fields.ACL, audience.token(), store));
        }
    }

    private static void describe(Document whole, IndexDocument thing, int passages) {
        ContentRef ref = thing.ref();
        addAccess(whole, thing, Field.Store.YES);
        whole.add(new StringField(Fields.LEVEL, Fields.THING, Field.Store.NO));
        store(whole, Fields.ID, ref.id());
        store(whole, Fields.TITLE, CleanText.of(thing.title()));
        store(whole, Fields.PATH, thing.path());
        store(whole, Fields.LANGUAGE, thing.language());
        store(whole, Fields.SUMMARY, CleanText.of(thing.summary()));
        thing.keywords().forEach(keyword -> store(whole, Fields.KEYWORD, CleanText.of(keyword)));
        thing.details().forEach(detail -> store(whole, Fields.DETAIL, detail));
        thing.facets().forEach((facet, values) -> values.forEach(value -> store(whole, Fields.FACET, facet + "=" + value)));
        whole.add(new NumericDocValuesField(Fields.PASSAGES, passages));
        if (thing.date() != null) {
            whole.add(new NumericDocValuesField(Fields.DATE, thing.date().toEpochDay()));
            whole.add(new StoredField(Fields.DATE, thing.date().toEpochDay()));
        }
    }

    private static void addFacets(Document whole, IndexDocument thing) {
        whole.add(new SortedSetDocValuesFacetField(Fields.TYPE, thing.ref().type()));
        for (Map.Entry<String, List<String>> facet : thing.facets().entrySet()) {
            facet.getValue().stream().filter(value -> !value.isBlank()).distinct()
                    .forEach(value -> whole.add(new SortedSetDocValuesFacetField(facet.getKey(), value)));
        }
    }

    private static void store(Document document, String field, String value) {
        document.add(new StoredField(field, value));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    private static FieldType presence() {
        FieldType type = new FieldType(type(IndexOptions.DOCS));
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
