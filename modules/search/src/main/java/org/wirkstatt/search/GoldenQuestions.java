package org.wirkstatt.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.GoldenList.Golden;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.SearchResult.Hit;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Examination;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.Generation;
import org.wirkstatt.search.index.GoldenReport;
import org.wirkstatt.search.index.GoldenReport.Lost;
import org.wirkstatt.search.index.GoldenReport.Note;
import org.wirkstatt.search.index.GoldenReport.Reason;
import org.wirkstatt.search.index.SearchIndex;

/**
 * Holds in any library: what is found by its title before is found by it afterwards. Titles of things of each type are asked, evenly over the index,
 * and what the editors' list asks for. A question counts only if the former index answers it, so a library with odd titles, or a list that has grown
 * old, hinders nothing.
 */
@ApplicationScoped
class GoldenQuestions implements Examination {

    /** Things of one type whose titles are asked. */
    static final int OF_A_TYPE = 25;
    /** A title must be among so few before, to be asked at all, and among {@link GoldenList#PLACES} afterwards: neighbours may change places. */
    private static final int PLACES_BEFORE = 5;

    private Path list;
    private SearchService service;
    private Contributors contributors;
    private Clock clock;

    /** For CDI. */
    protected GoldenQuestions() {
    }

    @Inject
    GoldenQuestions(@ConfigProperty(name = "wirkstatt.search.golden-list") Optional<String> list,
            @ConfigProperty(name = "wirkstatt.content-dir", defaultValue = "content") String contentDir, SearchService service, Contributors contributors, Clock clock) {
        this(list.map(Path::of).orElse(Path.of(contentDir, "golden-questions.csv")), service, contributors, clock);
    }

    GoldenQuestions(Path list, SearchService service, Contributors contributors, Clock clock) {
        this.list = list;
        this.service = service;
        this.contributors = contributors;
        this.clock = clock;
    }

    /** A thing of the former index, whoever may read it. */
    private record Sample(ContentRef ref, String title, String path, Set<Audience> audiences) {
    }

    @Override
    public GoldenReport examine(Generation former, Generation built) {
        List<Lost> lost = new ArrayList<>();
        GoldenList editors = GoldenList.read(list);
        List<Note> notes = new ArrayList<>(editors.broken());
        int asked = 0;
        for (Golden golden : editors.questions()) {
            Optional<Hit> before = hits(former, golden.question(), Set.of(Audience.PUBLIC)).stream().limit(golden.places())
                    .filter(hit -> hit.path().equals(golden.path())).findFirst();
            if (before.isEmpty()) {
                notes.add(new Note(golden.line(), golden.question(), Reason.UNANSWERED));
                continue;
            }
            asked++;
            if (hits(built, golden.question(), Set.of(Audience.PUBLIC)).stream().limit(golden.places()).noneMatch(hit -> hit.path().equals(golden.path()))) {
                lost.add(new Lost(golden.question(), before.get().ref().type(), golden.path(), golden.places(), true));
            }
        }
        for (Sample sample : samples(former)) {
            int before = place(former, sample);
            if (before == 0 || before > PLACES_BEFORE) {
                continue;
            }
            asked++;
            int now = place(built, sample);
            if ((now == 0 || now > GoldenList.PLACES) && isStillThere(sample)) {
                boolean open = sample.audiences().contains(Audience.PUBLIC);
                lost.add(new Lost(open ? sample.title() : "", sample.ref().type(), open ? sample.path() : "", before, false));
            }
        }
        return new GoldenReport(clock.instant(), asked, List.copyOf(lost), List.copyOf(notes));
    }

    /** Things evenly over the index, of each type that is on. */
    private List<Sample> samples(Generation former) {
        Set<String> hidden = contributors.hidden();
        return read(former, (searcher, facets) -> {
            List<Sample> samples = new ArrayList<>();
            for (String type : contributors.types()) {
                if (!hidden.contains(type)) {
                    add(samples, searcher, type);
                }
            }
            return samples;
        });
    }

    private static void add(List<Sample> samples, IndexSearcher searcher, String type) throws IOException {
        BooleanQuery things = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.LEVEL, Fields.THING)), Occur.FILTER).build();
        ScoreDoc[] found = searcher.search(things, Math.max(1, searcher.getIndexReader().numDocs()), Sort.INDEXORDER).scoreDocs;
        int wanted = Math.min(OF_A_TYPE, found.length);
        for (int i = 0; i < wanted; i++) {
            Document document = searcher.storedFields().document(found[(int) ((long) i * found.length / wanted)].doc);
            samples.add(new Sample(HitReader.ref(document), document.get(Fields.TITLE), document.get(Fields.PATH),
                    Arrays.stream(document.getValues(Fields.ACL)).map(Audience::new).collect(Collectors.toSet())));
        }
    }

    /** Place of the thing, or of one of the same name, when its title is asked; 0 if it is not among the hits. */
    private int place(Generation generation, Sample sample) {
        // words only: signs in titles are no operators
        List<Hit> hits = hits(generation, sample.title().replaceAll("[^\\p{L}\\p{N}]+", " ").strip(), sample.audiences());
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).path().equals(sample.path()) || hits.get(i).title().equals(sample.title())) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<Hit> hits(Generation generation, String question, Set<Audience> audiences) {
        if (question.isBlank()) {
            return List.of();
        }
        SearchRequest request = new SearchRequest(question, Map.of(), Order.RELEVANCE, 1, SearchRequest.LARGEST_PAGE, Locale.GERMAN);
        return read(generation, (searcher, facets) -> service.search(request, audiences, searcher, facets).hits());
    }

    /** Not deleted or renamed meanwhile; a thing that its module cannot deliver just now is there. */
    private boolean isStillThere(Sample sample) {
        try {
            Optional<IndexDocument> thing = contributors.of(sample.ref().type()).flatMap(contributor -> contributor.load(sample.ref().id()));
            return thing.filter(t -> t.title().equals(sample.title())).isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static <T> T read(Generation generation, SearchIndex.Reading<T> reading) {
        try {
            return generation.read(reading);
        } catch (IOException e) {
            throw new UncheckedIOException("an index cannot be read", e);
        }
    }
}
