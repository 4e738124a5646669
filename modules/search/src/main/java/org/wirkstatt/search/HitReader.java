package org.wirkstatt.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.Similar.Fit;
import org.wirkstatt.search.SearchResult.Hit;
import org.wirkstatt.search.SearchResult.Run;
import org.wirkstatt.search.analysis.GenderCharFilter;
import org.wirkstatt.search.analysis.WordForms;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.Texts;

/** Reads hits as they were kept, with their best passages. */
final class HitReader {

    private static final int SPELLINGS = 6;

    private final Contributors contributors;
    private final WordForms words;

    HitReader(Texts texts, Contributors contributors) {
        this.contributors = contributors;
        this.words = texts.words();
    }

    /**
     * @param things document numbers, in the order of the answer
     * @param words matches passages; tells what to mark
     * @param typed the question, for pages that mark its words
     */
    List<Hit> read(IndexSearcher searcher, int[] things, VisibleThings visible, Query words, String typed, Locale locale) throws IOException {
        Map<Integer, PassageFinder.Found> found = PassageFinder.find(searcher, things, visible, words);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int thing : things) {
            hits.add(hit(stored.document(thing), found.getOrDefault(thing, PassageFinder.Found.NOTHING), typed, locale));
        }
        return hits;
    }

    private Hit hit(Document thing, PassageFinder.Found found, String typed, Locale locale) {
        String type = thing.get(Fields.TYPE);
        Map<String, List<String>> facets = new LinkedHashMap<>();
        for (String value : thing.getValues(Fields.FACET)) {
            int at = value.indexOf('=');
            facets.computeIfAbsent(value.substring(0, at), name -> new ArrayList<>()).add(value.substring(at + 1));
        }
        IndexableField date = thing.getField(Fields.DATE);
        return new Hit(ref(thing), type, contributors.of(type).map(c -> c.typeLabel(locale)).orElse(type), thing.get(Fields.TITLE), thing.get(Fields.PATH),
                thing.get(Fields.LANGUAGE), thing.get(Fields.SUMMARY), date == null ? null : LocalDate.ofEpochDay(date.numericValue().longValue()),
                List.of(thing.getValues(Fields.DETAIL)), facets, Arrays.stream(thing.getValues(Fields.ACL)).map(Audience::new).collect(Collectors.toSet()),
                found.best().stream().map(best -> best.at(PassageAddress.with(typed, best.path()))).toList(), found.count() - found.best().size());
    }

    /**
     * Things with their best passage, for other modules.
     *
     * @param things document numbers, in the order of the answer
     * @param words matches passages
     */
    static List<Fit> fits(IndexSearcher searcher, int[] things, VisibleThings visible, Query words) throws IOException {
        Map<Integer, PassageFinder.Found> passages = PassageFinder.find(searcher, things, visible, words);
        StoredFields stored = searcher.storedFields();
        List<Fit> fits = new ArrayList<>();
        for (int number : things) {
            Document thing = stored.document(number);
            fits.add(passages.getOrDefault(number, PassageFinder.Found.NOTHING).best().stream().findFirst()
                    .map(p -> new Fit(ref(thing), thing.get(Fields.TITLE), p.place(), PassageAddress.plain(p.path()), p.runs().stream().map(Run::text).collect(Collectors.joining())))
                    .orElseGet(() -> new Fit(ref(thing), thing.get(Fields.TITLE), "", thing.get(Fields.PATH), thing.get(Fields.SUMMARY))));
        }
        return fits;
    }

    static ContentRef ref(Document thing) {
        return new ContentRef(thing.get(Fields.TYPE), thing.get(Fields.ID));
    }

    /** Marked words that are one of the typed ones in another spelling, or a compound with it; known from what is shown anyway. */
    List<String> spellings(List<Hit> hits, Question question) {
        Set<String> typed = question.words().stream().map(w -> w.typed().toLowerCase(Locale.GERMAN)).collect(Collectors.toSet());
        Set<String> wanted = question.words().stream().flatMap(w -> w.tokens().stream()).map(words::of)
                .flatMap(forms -> Stream.of(forms.stem(), forms.whole())).collect(Collectors.toSet());
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        hits.stream().flatMap(hit -> hit.passages().stream()).flatMap(passage -> MarkedWords.of(passage.runs()).stream())
                .filter(text -> !typed.contains(text.toLowerCase(Locale.GERMAN)))
                .filter(text -> words.of(GenderCharFilter.plain(text)).wholeAndParts().stream().anyMatch(wanted::contains)).forEach(seen::add);
        return seen.stream().limit(SPELLINGS).toList();
    }
}
