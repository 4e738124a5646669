package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.search.Occurrences;
import org.wirkstatt.search.WordQueries.Looseness;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.KeptPassage;
import org.wirkstatt.search.index.SearchIndex;

/** Reads the places of words from the offsets in the index, so that a long document costs as much as its passages that have them. */
@ApplicationScoped
class FoundOccurrences implements Occurrences {

    private static final int MOST = 5_000;

    private SearchIndex index;
    private Contributors contributors;
    private CurrentUser user;
    private QuestionReader reader;
    private WordQueries queries;
    private Spelling spelling;

    /** For CDI. */
    protected FoundOccurrences() {
    }

    @Inject
    FoundOccurrences(SearchIndex index, Contributors contributors, CurrentUser user) {
        this.index = index;
        this.contributors = contributors;
        this.user = user;
        reader = new QuestionReader(index.texts());
        queries = new WordQueries(index.texts().words());
        spelling = new Spelling(queries);
    }

    @Override
    public List<Occurrence> in(ContentRef ref, String question, int limit) {
        Question read = reader.read(question);
        if (read.words().isEmpty() && read.phrases().isEmpty()) {
            return List.of();
        }
        VisibleThings visible = new VisibleThings(user.audiences(), contributors.hidden());
        int wanted = Math.min(Math.max(limit, 1), MOST);
        return index.read((whole, state) -> state == null ? List.of() : in(visible.searcher(index, whole, Deadline.USUAL), visible, ref, read, wanted));
    }

    private List<Occurrence> in(QuestionSearcher searcher, VisibleThings visible, ContentRef ref, Question question, int limit) throws IOException {
        List<Occurrence> strict = marked(searcher, visible, ref, question, queries.passages(question, Looseness.NONE), limit);
        if (!strict.isEmpty()) {
            return strict;
        }
        Looseness loose = new Looseness(true, spelling.similar(searcher, visible, question));
        return marked(searcher, visible, ref, question, queries.passages(question, loose), limit);
    }

    private List<Occurrence> marked(IndexSearcher searcher, VisibleThings visible, ContentRef ref, Question question, Query words, int limit)
            throws IOException {
        ClosestSpellings closest = new ClosestSpellings(question, index.texts().words());
        Query ofThing = new BooleanQuery.Builder().add(words, Occur.MUST).add(new TermQuery(new Term(Fields.REF, ref.toString())), Occur.FILTER).build();
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Occurrence> found = new ArrayList<>();
        // a block lies in the order of the text
        for (ScoreDoc hit : searcher.search(visible.passages(ofThing), limit, Sort.INDEXORDER).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            KeptPassage passage = KeptPassage.of(leaf.reader(), hit.doc - leaf.docBase);
            Map<Integer, String> spellings = spellings(weight.matches(leaf, hit.doc - leaf.docBase), passage.text());
            if (!spellings.isEmpty()) {
                Set<String> marked = closest.of(spellings.values());
                found.add(new Occurrence(passage.path(), (int) spellings.values().stream().filter(marked::contains).count(), marked));
            }
        }
        return found;
    }

    /** By the place where it begins; stem and part of one word lie at the same. */
    private static Map<Integer, String> spellings(Matches matches, String text) throws IOException {
        Map<Integer, String> spellings = new LinkedHashMap<>();
        for (String field : List.of(Fields.PASSAGE.stem(), Fields.PASSAGE.parts())) {
            MatchesIterator words = matches == null ? null : matches.getMatches(field);
            while (words != null && words.next()) {
                if (words.startOffset() >= 0 && words.endOffset() <= text.length()) {
                    spellings.merge(words.startOffset(), text.substring(words.startOffset(), words.endOffset()), (one, other) -> one.length() >= other.length() ? one : other);
                }
            }
        }
        return spellings;
    }
}
