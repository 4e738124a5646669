package org.wirkstatt.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.search.Question.Word;
import org.wirkstatt.search.SearchResult.Hit;
import org.wirkstatt.search.SearchResult.Match;
import org.wirkstatt.search.SearchResult.Relaxation;
import org.wirkstatt.search.WordQueries.Looseness;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.SearchIndex;

/**
 * Finds things for the current user. Every question is answered, whatever it consists of, and in bounded time. Thread safe.
 *
 * <p>Where many things have all words, only these are found. Where few have, they are ahead, and things with some of the words join them; where
 * none has, similar spellings and parts of words count too. The answer says which of these it is, and without which word more is found.
 */
@ApplicationScoped
public class SearchService {

    /** So few hits with all words that those with some of them follow, and wider questions are offered. */
    private static final int FEW = 10;
    /** Single words that are tried to be left out. */
    private static final int TRIED_WORDS = 8;

    /** For tests: how long a question may take, and what was done for it. */
    Duration time = Deadline.USUAL;
    Consumer<QuestionSearcher> asked = searcher -> { };
    private SearchIndex index;
    private CurrentUser user;
    private WordQueries queries;
    private QuestionReader reader;
    private Contributors contributors;
    private Spelling spelling;
    private FacetedSearch faceted;
    private HitReader hits;
    private NamedFields named;

    /** For CDI. */
    protected SearchService() {
    }

    @Inject
    public SearchService(SearchIndex index, Contributors contributors, CurrentUser user) {
        this.index = index;
        this.user = user;
        this.contributors = contributors;
        queries = new WordQueries(index.texts().words(), index.texts()::synonyms);
        reader = new QuestionReader(index.texts());
        spelling = new Spelling(queries);
        faceted = new FacetedSearch(index.facets(), contributors, index.texts());
        hits = new HitReader(index.texts(), contributors);
        named = new NamedFields(index, contributors, queries);
    }

    /** What the current user may know about {@code request}. */
    public SearchResult search(SearchRequest request) {
        Set<Audience> audiences = user.audiences();
        VisibleThings visible = new VisibleThings(audiences, contributors.hidden());
        return index.read((whole, facets) -> answer(request, visible, whole, facets));
    }

    /** What somebody of {@code audiences} may know about {@code request}, of another index than the one that answers. */
    SearchResult search(SearchRequest request, Set<Audience> audiences, IndexSearcher searcher, SortedSetDocValuesReaderState facets) throws IOException {
        return answer(request, new VisibleThings(audiences, contributors.hidden()), searcher, facets);
    }

    private SearchResult answer(SearchRequest request, VisibleThings visible, IndexSearcher whole, SortedSetDocValuesReaderState facets) throws IOException {
        QuestionSearcher searcher = visible.searcher(index, whole, time);
        SearchResult result = new Answer(request, visible, searcher, facets).find();
        asked.accept(searcher);
        return result;
    }

    /** One question at one moment of the index. */
    private final class Answer {

        private final SearchRequest request;
        private final VisibleThings visible;
        private final QuestionSearcher searcher;
        private final SortedSetDocValuesReaderState state;
        private final Map<String, Set<String>> chosen;
        private final Question question;

        private record Way(Match match, Query query, Question question, Looseness looseness, List<String> leftOut) {
        }

        Answer(SearchRequest request, VisibleThings visible, QuestionSearcher searcher, SortedSetDocValuesReaderState state) {
            this.request = request;
            this.visible = visible;
            this.searcher = searcher;
            this.state = state;
            this.chosen = faceted.known(request.facets());
            this.question = reader.read(request.text(), named.in(state));
        }

        SearchResult find() throws IOException {
            if (state == null) {
                return new SearchResult(List.of(), 0, 1, request.size(), Match.ALL_WORDS, List.of(), List.of(), List.of(), "", List.of(),
                        question.shortened(), index.isComplete(), false);
            }
            if (question.isEmpty() && !request.text().isBlank()) {
                Way nothing = new Way(Match.ALL_WORDS, new MatchNoDocsQuery(), question, Looseness.NONE, List.of());
                return answer(nothing, counted(nothing), List.of(), "");
            }
            Way strict = new Way(Match.ALL_WORDS, queries.all(question, Looseness.NONE), question, Looseness.NONE, List.of());
            FacetedSearch.Counted counted = counted(strict);
            int found = counted.total();
            if (found > FEW || question.isEmpty() || searcher.isOver()) {
                return answer(strict, counted, List.of(), "");
            }
            Map<Word, List<String>> similar = spelling.similar(searcher, visible, question);
            String didYouMean = didYouMean(similar, found);
            Way way = found > 0 ? withMore(strict, found) : wider(similar);
            return answer(way, way == strict ? counted : counted(way), relaxations(found), didYouMean);
        }

        /** To the few things with all words, which are ahead of most, those that meet some words well; by date nothing would be ahead, so not then. */
        private Way withMore(Way strict, int found) throws IOException {
            if (question.words().size() < 2 || order() == SearchRequest.Order.DATE) {
                return strict;
            }
            Query more = queries.allAhead(question, Looseness.NONE, searcher.openThings());
            return count(more) > found ? new Way(Match.ALL_WORDS_FIRST, more, question, Looseness.NONE, List.of()) : strict;
        }

        private int count(Query query) throws IOException {
            return searcher.count(faceted.narrowed(visible.of(query), chosen));
        }

        /** Nothing has all words: the first wider question that finds something, or the strict one if none does. */
        private Way wider(Map<Word, List<String>> similar) throws IOException {
            Looseness loose = new Looseness(true, similar);
            Query allLoose = queries.all(question, loose);
            if (count(allLoose) > 0) {
                return new Way(Match.SIMILAR_WORDS, question.words().size() > 1 ? queries.allAhead(question, loose, searcher.openThings()) : allLoose, question, loose, List.of());
            }
            if (question.words().size() > 1) {
                Query any = queries.any(question, loose);
                if (count(any) > 0) {
                    List<String> leftOut = bestWithoutOne(loose);
                    return new Way(leftOut.isEmpty() ? Match.ANY_WORD : Match.FEWER_WORDS, any, question, loose, leftOut);
                }
            }
            return new Way(Match.ALL_WORDS, allLoose, question, loose, List.of());
        }

        /** The word without which most is found; none if that is never anything. */
        private List<String> bestWithoutOne(Looseness loose) throws IOException {
            List<String> best = List.of();
            int most = 0;
            for (Word word : question.words().stream().limit(TRIED_WORDS).toList()) {
                int count = count(queries.all(question.without(word), loose));
                if (count > most) {
                    most = count;
                    best = List.of(word.typed());
                }
            }
            return best;
        }

        /** What would be found without one of the words or one of the chosen values, where that is more than {@code found}. */
        private List<Relaxation> relaxations(int found) throws IOException {
            List<Relaxation> wider = new ArrayList<>();
            List<Question.Part> wanted = question.wanted();
            if (wanted.size() > 1) {
                for (Question.Part word : wanted.stream().filter(part -> !(part instanceof Question.Phrase)).limit(TRIED_WORDS).toList()) {
                    Question rest = question.without(word);
                    int count = count(queries.all(rest, Looseness.NONE));
                    if (count > found) {
                        wider.add(new Relaxation("", word.typed(), word.typed(), rest.typed(), count));
                    }
                }
            }
            wider.addAll(withoutChoices(found));
            return wider.stream().sorted(Comparator.comparingLong(Relaxation::total).reversed()).toList();
        }

        private List<Relaxation> withoutChoices(int found) throws IOException {
            List<Relaxation> wider = new ArrayList<>();
            Query query = visible.of(queries.all(question, Looseness.NONE));
            for (Map.Entry<String, Set<String>> facet : chosen.entrySet()) {
                for (String value : facet.getValue()) {
                    int count = searcher.count(faceted.narrowed(query, without(facet.getKey(), value)));
                    if (count > found) {
                        wider.add(new Relaxation(facet.getKey(), value, faceted.label(facet.getKey(), value, request.locale()), question.typed(), count));
                    }
                }
            }
            return wider;
        }

        private Map<String, Set<String>> without(String facet, String value) {
            Map<String, Set<String>> rest = new LinkedHashMap<>(chosen);
            Set<String> values = new LinkedHashSet<>(rest.remove(facet));
            values.remove(value);
            if (!values.isEmpty()) {
                rest.put(facet, values);
            }
            return rest;
        }

        private String didYouMean(Map<Word, List<String>> similar, int found) throws IOException {
            if (similar.isEmpty()) {
                return "";
            }
            for (Question corrected : Spelling.corrected(question, similar).toList()) {
                if (visible.count(searcher, queries.all(corrected, Looseness.NONE)) > found) {
                    return corrected.typed();
                }
            }
            return "";
        }

        private int first() {
            return (request.page() - 1) * request.size();
        }

        private FacetedSearch.Counted counted(Way way) throws IOException {
            DrillDownQuery narrowed = faceted.narrowed(visible.of(way.query()), chosen);
            int top = first() + request.size();
            if (order() == SearchRequest.Order.DATE) {
                return faceted.search(searcher, state, narrowed, chosen, order(), top, request.locale());
            }
            FacetedSearch.Counted best = faceted.search(searcher, state, narrowed, chosen, order(), OverdueThings.toAskFor(top), request.locale());
            return best.with(OverdueThings.sunk(searcher, best.hits().scoreDocs, index.today(), top));
        }

        private SearchResult answer(Way way, FacetedSearch.Counted counted, List<Relaxation> relaxations, String didYouMean) throws IOException {
            int[] things = Arrays.stream(counted.hits().scoreDocs).skip(first()).mapToInt(d -> d.doc).toArray();
            List<Hit> page = hits.read(searcher, things, visible, queries.passages(way.question(), way.looseness()), question.typed(), request.locale());
            return new SearchResult(page, counted.total(), request.page(), request.size(), way.match(), way.leftOut(), counted.facets(),
                    relaxations, didYouMean, hits.spellings(page, question), question.shortened(), index.isComplete(), searcher.timedOut());
        }

        /** Without words there is nothing to be relevant for. */
        private SearchRequest.Order order() {
            return question.words().isEmpty() && question.phrases().isEmpty() ? SearchRequest.Order.DATE : request.order();
        }
    }
}
