package org.wirkstatt.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.search.Question.Word;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.SearchIndex;
import org.wirkstatt.search.index.Texts;

/**
 * What 'name:value' in a question means, German and English alike: {@code titel:} a word of title or keywords, {@code von:} and {@code bis:} a
 * day, month or year of the latest version, a facet by its title ({@code thema:Robotik}), a kind of thing with a word of its name
 * ({@code region:Trier}), {@code bereich:} the kind of thing alone. Thread safe.
 */
final class NamedFields {

    private static final Set<String> TITLE = Set.of("titel", "title");
    private static final Set<String> FROM = Set.of("von", "seit", "ab", "from", "since");
    private static final Set<String> UNTIL = Set.of("bis", "until", "to");
    private static final Set<String> TYPE = Set.of("bereich", "type");
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern GERMAN = Pattern.compile("(?:(?:(\\d{1,2})\\.)?(\\d{1,2})\\.)?(\\d{4})");

    private final SearchIndex index;
    private final Contributors contributors;
    private final WordQueries queries;
    private final Texts texts;

    NamedFields(SearchIndex index, Contributors contributors, WordQueries queries) {
        this.index = index;
        this.contributors = contributors;
        this.queries = queries;
        this.texts = index.texts();
    }

    /** @param state values of facets in the index at this moment; null while nothing is in it */
    QuestionReader.Named in(SortedSetDocValuesReaderState state) {
        return (name, value) -> state == null ? Optional.empty() : of(name.toLowerCase(Locale.GERMAN), value, state);
    }

    private Optional<Query> of(String name, String value, SortedSetDocValuesReaderState state) {
        if (TITLE.contains(name)) {
            return names(value);
        }
        if (FROM.contains(name) || UNTIL.contains(name)) {
            return days(value).map(days -> NumericDocValuesField.newSlowRangeQuery(Fields.DATE, FROM.contains(name) ? days[0] : Long.MIN_VALUE + 1,
                    FROM.contains(name) ? Long.MAX_VALUE : days[1]));
        }
        if (TYPE.contains(name)) {
            return Optional.of(valued(Fields.TYPE, value, state, this::typeLabels));
        }
        List<String> facets = contributors.facets().stream().filter(facet -> isCalled(facet, name)).toList();
        if (!facets.isEmpty()) {
            return Optional.of(anyOf(facets.stream().map(facet -> valued(facet, value, state, v -> facetLabels(facet, v))).toList()));
        }
        return contributors.all().stream().filter(type -> isCalled(type, name)).findFirst()
                .flatMap(type -> names(value).map(names -> new BooleanQuery.Builder().add(names, Occur.MUST)
                        .add(new TermQuery(new Term(Fields.TYPE, type.type())), Occur.FILTER).build()));
    }

    /** By its id, its title or the first word of that. */
    private boolean isCalled(String facet, String name) {
        return facet.toLowerCase(Locale.ROOT).equals(name) || LANGUAGES.stream().map(language -> contributors.facetTitle(facet, language).toLowerCase(Locale.GERMAN))
                .anyMatch(title -> title.equals(name) || title.startsWith(name + " "));
    }

    /** By a form of its label: 'region' for 'Regionen'. */
    private boolean isCalled(SearchContributor type, String name) {
        return LANGUAGES.stream().map(type::typeLabel).map(texts.written()::terms)
                .anyMatch(label -> label.size() == 1 && stem(label.get(0)).equals(stem(name)));
    }

    private Optional<Query> names(String value) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> tokens = texts.written().terms(value);
        tokens.forEach(token -> all.add(queries.named(new Word(token, List.of(token), false)), Occur.MUST));
        return tokens.isEmpty() ? Optional.empty() : Optional.of(all.build());
    }

    /** Things with a value of {@code facet} that is called so, or that has all words of {@code wanted} in one of its labels. */
    private Query valued(String facet, String wanted, SortedSetDocValuesReaderState state, Function<String, Stream<String>> labels) {
        List<String> stems = stems(wanted);
        return anyOf(values(facet, state).stream().filter(value -> value.equalsIgnoreCase(wanted)
                || !stems.isEmpty() && labels.apply(value).anyMatch(label -> stems(label).containsAll(stems)))
                .<Query>map(value -> new TermQuery(DrillDownQuery.term(index.facets().getDimConfig(facet).indexFieldName, facet, value))).toList());
    }

    private static List<String> values(String facet, SortedSetDocValuesReaderState state) {
        SortedSetDocValuesReaderState.OrdRange range = state.getOrdRange(facet);
        List<String> values = new ArrayList<>();
        try {
            SortedSetDocValues all = range == null ? null : state.getDocValues();
            for (int ord = range == null ? 0 : range.start; range != null && ord <= range.end; ord++) {
                values.add(all.lookupOrd(ord).utf8ToString().substring(facet.length() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the values of facet " + facet + " cannot be read", e);
        }
        return values;
    }

    private Stream<String> facetLabels(String facet, String value) {
        return LANGUAGES.stream().map(language -> contributors.facetLabel(facet, value, language));
    }

    private Stream<String> typeLabels(String type) {
        return contributors.of(type).stream().flatMap(contributor -> LANGUAGES.stream().map(contributor::typeLabel));
    }

    private List<String> stems(String text) {
        return texts.written().terms(text).stream().map(this::stem).toList();
    }

    private String stem(String word) {
        return texts.words().of(word).stem();
    }

    private static Query anyOf(List<Query> queries) {
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** First and last day since 1970-01-01 of a year, a month or a day; empty for what is none. */
    private static Optional<long[]> days(String value) {
        Matcher iso = ISO.matcher(value);
        if (iso.matches()) {
            return days(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher german = GERMAN.matcher(value);
        return german.matches() ? days(german.group(3), german.group(2), german.group(1)) : Optional.empty();
    }

    private static Optional<long[]> days(String year, String month, String day) {
        try {
            YearMonth first = YearMonth.of(Integer.parseInt(year), month == null ? 1 : Integer.parseInt(month));
            YearMonth last = month == null ? first.withMonth(12) : first;
            LocalDate from = first.atDay(day == null ? 1 : Integer.parseInt(day));
            return Optional.of(new long[] {from.toEpochDay(), (day == null ? last.atEndOfMonth() : from).toEpochDay()});
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
