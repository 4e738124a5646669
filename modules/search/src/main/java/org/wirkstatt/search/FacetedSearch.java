package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.SearchResult.Facet;
import org.wirkstatt.search.SearchResult.FacetValue;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.Texts;

/** Narrows a query by chosen facets and counts all values, each facet without its own choice. */
final class FacetedSearch {

    private static final int VALUES = 60;
    private static final int CHOICES = 30;

    private final FacetsConfig config;
    private final SharedTopics topics;
    private final Contributors contributors;
    private final CountedFacets.Kept kept = new CountedFacets.Kept();
    private volatile Labels labels = new Labels("", Map.of());

    private record Label(String facet, String value, Locale locale) {
    }

    /** Names of values in the index, for as long as the index stays as it is; asking the modules for each takes a look into their bundles. */
    private record Labels(Object reader, Map<Label, String> known) {
    }

    FacetedSearch(FacetsConfig config, Contributors contributors, Texts texts) {
        this.config = config;
        topics = new SharedTopics(texts);
        this.contributors = contributors;
    }

    /** @param total number of all hits; that of {@code hits} may be a lower bound */
    record Counted(TopDocs hits, int total, List<Facet> facets) {

        /** The same in another order. */
        Counted with(ScoreDoc[] sorted) {
            return new Counted(new TopDocs(hits.totalHits, sorted), total, facets);
        }
    }

    /** Choices of facets that exist, within bounds. */
    Map<String, Set<String>> known(Map<String, Set<String>> chosen) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        names().filter(name -> chosen.containsKey(name)).forEach(name -> {
            Set<String> values = new LinkedHashSet<>(chosen.get(name).stream().filter(v -> !v.isBlank()).sorted().limit(CHOICES).toList());
            if (!values.isEmpty()) {
                known.put(name, values);
            }
        });
        return known;
    }

    DrillDownQuery narrowed(Query query, Map<String, Set<String>> chosen) {
        DrillDownQuery narrowed = new DrillDownQuery(config, query);
        chosen.forEach((facet, values) -> values.forEach(value -> narrowed.add(facet, value)));
        return narrowed;
    }

    /**
     * The best hits and the counts are two passes: the first may skip what cannot be among the best, the second needs no scores.
     *
     * @param top number of best hits wanted, at least 1
     */
    Counted search(QuestionSearcher searcher, SortedSetDocValuesReaderState state, DrillDownQuery query, Map<String, Set<String>> chosen, Order order, int top,
            Locale locale) throws IOException {
        TopDocs hits = order == Order.DATE ? searcher.search(query, top, byDate()) : topics.best(searcher, query, top);
        Tally tally = tally(searcher, state, query, chosen);
        Map<Label, String> known = labels(searcher);
        List<Facet> facets = new ArrayList<>();
        for (String name : names().toList()) {
            Facet facet = facet(name, tally.facets(), chosen.getOrDefault(name, Set.of()), known, locale);
            if (!facet.values().isEmpty()) {
                facets.add(facet);
            }
        }
        return new Counted(hits, tally.total(), facets);
    }

    private record Tally(int total, Facets facets) {
    }

    private Tally tally(QuestionSearcher searcher, SortedSetDocValuesReaderState state, DrillDownQuery query, Map<String, Set<String>> chosen) throws IOException {
        if (chosen.isEmpty()) {
            CountedFacets all = new CountedFacets(searcher, query, FacetsConfig.DEFAULT_INDEX_FIELD_NAME, kept);
            return new Tally(all.total(), all);
        }
        DrillSideways.ConcurrentDrillSidewaysResult<Integer> sideways = searcher
                .inOnePiece(() -> new DrillSideways(searcher, config, state).search(query, new TotalHitCountCollectorManager()));
        return new Tally(sideways.collectorResult, sideways.facets);
    }

    private Map<Label, String> labels(IndexSearcher searcher) {
        Object reader = searcher.getIndexReader().getReaderCacheHelper().getKey();
        Labels present = labels;
        if (present.reader() != reader) {
            present = new Labels(reader, new ConcurrentHashMap<>());
            labels = present;
        }
        return present.known();
    }

    /** Latest first. */
    static Sort byDate() {
        SortField date = new SortField(Fields.DATE, SortField.Type.LONG, true);
        date.setMissingValue(Long.MIN_VALUE);
        return new Sort(date, SortField.FIELD_SCORE, SortField.FIELD_DOC);
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(Fields.TYPE), contributors.facets().stream()).distinct();
    }

    private Facet facet(String name, Facets counts, Set<String> chosen, Map<Label, String> known, Locale locale) throws IOException {
        List<FacetValue> values = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(chosen);
        FacetResult counted = counts.getTopChildren(VALUES, name);
        if (counted != null) {
            for (LabelAndValue value : counted.labelValues) {
                missing.remove(value.label);
                String label = known.computeIfAbsent(new Label(name, value.label, locale), l -> label(l.facet(), l.value(), l.locale()));
                values.add(new FacetValue(value.label, label, value.value.longValue(), chosen.contains(value.label)));
            }
        }
        missing.forEach(value -> values.add(new FacetValue(value, label(name, value, locale), 0, true)));
        return new Facet(name, name.equals(Fields.TYPE) ? "" : contributors.facetTitle(name, locale), values);
    }

    String label(String facet, String value, Locale locale) {
        return facet.equals(Fields.TYPE) ? contributors.of(value).map(c -> c.typeLabel(locale)).orElse(value)
                : contributors.facetLabel(facet, value, locale);
    }
}
