package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.search.Similar;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.KeptPassage;
import org.wirkstatt.search.index.SearchIndex;

/**
 * Things with the same telling words: those of title, summary, keywords and the first passages that are frequent there and rare elsewhere.
 * A shared facet value counts like a weak word.
 */
@ApplicationScoped
class RelatedThings implements Similar {

    private static final int MOST = 50;
    private static final int FIRST_PASSAGES = 3;
    /** Characters of what somebody is writing. */
    private static final int LOOKED_AT = 4000;
    /** What stands in so many of the documents tells nothing. */
    private static final int COMMON_PERCENT = 40;
    private static final float SHARED_FACET = .5f;

    private SearchIndex index;
    private Contributors contributors;
    private CurrentUser user;

    /** For CDI. */
    protected RelatedThings() {
    }

    @Inject
    RelatedThings(SearchIndex index, Contributors contributors, CurrentUser user) {
        this.index = index;
        this.contributors = contributors;
        this.user = user;
    }

    @Override
    public List<ContentRef> similar(ContentRef ref, String type, int limit) {
        VisibleThings visible = new VisibleThings(user.audiences(), contributors.hidden());
        int wanted = Math.min(Math.max(limit, 1), MOST);
        return index.read((whole, facets) -> facets == null ? List.of() : similar(visible.searcher(index, whole, Deadline.USUAL), visible, ref, type, wanted));
    }

    private List<ContentRef> similar(QuestionSearcher searcher, VisibleThings visible, ContentRef ref, String type, int limit) throws IOException {
        Query self = new TermQuery(new Term(Fields.REF, ref.toString()));
        ScoreDoc[] found = searcher.search(visible.of(self), 1).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        StoredFields stored = searcher.storedFields();
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(likeness(searcher, stored, found[0].doc), Occur.MUST)
                .add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER)
                .add(self, Occur.MUST_NOT);
        List<ContentRef> similar = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(visible.of(query.build()), limit).scoreDocs) {
            similar.add(HitReader.ref(stored.document(hit.doc, Set.of(Fields.TYPE, Fields.ID))));
        }
        return similar;
    }

    private Query likeness(QuestionSearcher searcher, StoredFields stored, int number) throws IOException {
        Document thing = stored.document(number);
        // a word that nobody else has is of no use; a thing that is not counted has words that count as nobody's
        int least = searcher.counts(number) ? 2 : 0;
        BooleanQuery.Builder likeness = new BooleanQuery.Builder()
                .add(together(words(searcher).of(text(searcher, thing), Fields.ALL.stem(), Fields.ALL.stem(), least, 100), 1), Occur.SHOULD);
        for (String value : thing.getValues(Fields.FACET)) {
            int at = value.indexOf('=');
            if (at + 1 < value.length()) {
                String facet = index.facets().getDimConfig(value.substring(0, at)).indexFieldName;
                Query shared = new TermQuery(DrillDownQuery.term(facet, value.substring(0, at), value.substring(at + 1)));
                likeness.add(new BoostQuery(new ConstantScoreQuery(shared), SHARED_FACET), Occur.SHOULD);
            }
        }
        return likeness.build();
    }

    @Override
    public List<Fit> fitting(String text, String type, int limit) {
        VisibleThings visible = new VisibleThings(user.audiences(), contributors.hidden());
        int wanted = Math.min(Math.max(limit, 1), MOST);
        String beginning = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        return index.read((whole, facets) -> facets == null ? List.of() : fitting(visible.searcher(index, whole, Deadline.USUAL), visible, beginning, type, wanted));
    }

    private List<Fit> fitting(QuestionSearcher searcher, VisibleThings visible, String text, String type, int limit) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder().add(telling(searcher, Fields.ALL.stem(), text, 2), Occur.MUST)
                .add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER).build();
        int[] things = Arrays.stream(searcher.search(visible.of(query), limit).scoreDocs).mapToInt(hit -> hit.doc).toArray();
        return HitReader.fits(searcher, things, visible, telling(searcher, Fields.PASSAGE.stem(), text, 1));
    }

    /** Documents with at least {@code shared} of the telling words of {@code text}: one shared word is chance, two are a subject. */
    private Query telling(QuestionSearcher searcher, String field, String text, int shared) throws IOException {
        return together(words(searcher).of(text, Fields.ALL.stem(), field, 0, COMMON_PERCENT), shared);
    }

    private TellingWords words(QuestionSearcher searcher) {
        return new TellingWords(searcher, index.texts().analyzer());
    }

    private static Query together(List<Query> words, int shared) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(shared);
        words.forEach(word -> query.add(word, Occur.SHOULD));
        return query.build();
    }

    private static String text(IndexSearcher searcher, Document thing) throws IOException {
        List<String> texts = new ArrayList<>(Stream.of(Fields.TITLE, Fields.SUMMARY, Fields.KEYWORD).flatMap(f -> Arrays.stream(thing.getValues(f))).toList());
        ScoreDoc[] passages = searcher.search(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.REF, HitReader.ref(thing).toString())), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.LEVEL, Fields.THING)), Occur.MUST_NOT).build(), FIRST_PASSAGES).scoreDocs;
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc passage : passages) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage.doc, leaves));
            texts.add(KeptPassage.of(leaf.reader(), passage.doc - leaf.docBase).text());
        }
        return texts.stream().collect(Collectors.joining("\n"));
    }
}
