package org.wirkstatt.library.material;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.likeness.Sketches;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.testkit.Doubles.MemoryHistory;
import org.wirkstatt.testkit.FolderStore;
import org.wirkstatt.library.testing.YamlContentFiles;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.testkit.People;

/** The beans of the toolkit put together by hand on one entity manager. */
public class Toolkit {

    public static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    public final Doubles.ToldOutbox outbox = new Doubles.ToldOutbox();
    public final MemoryHistory history = new MemoryHistory();
    public final FolderStore store;
    public final Doubles.Counter state = new Doubles.Counter();
    public final Labels labels = new Labels(new Doubles.BundleTexts());
    public final YamlContentFiles contentFiles = new YamlContentFiles();
    public final MaterialReader reader = new MaterialReader();
    public final MaterialService service = new MaterialService();
    public final MaterialFiles files = new MaterialFiles();
    public final AmbDocument amb = new AmbDocument();
    public final MaterialIntake intake = new MaterialIntake();
    final MaterialRepository materials = new MaterialRepository();
    final MaterialListRepository lists = new MaterialListRepository();
    final MaterialLoader loader = new MaterialLoader();
    final MaterialImporter importer = new MaterialImporter();
    final MaterialSearch search = new MaterialSearch();
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    public Toolkit(EntityManager em) {
        this(em, FolderStore.temporary());
    }

    public Toolkit(EntityManager em, FolderStore store) {
        this.store = store;
        materials.em = em;
        lists.em = em;
        loader.materials = materials;
        loader.lists = lists;
        amb.address = () -> "https://portal.example.org";
        amb.labels = labels;
        service.materials = materials;
        service.lists = lists;
        service.contentFiles = contentFiles;
        service.history = history;
        service.outbox = outbox;
        service.clock = clock;
        service.holds = People.absent();
        files.materials = materials;
        files.service = service;
        files.likeness = Sketches.on(em);
        files.store = store;
        intake.materials = materials;
        intake.service = service;
        intake.files = files;
        intake.likeness = files.likeness;
        intake.clock = clock;
        files.outbox = outbox;
        files.clock = clock;
        importer.service = service;
        importer.files = files;
        importer.contentFiles = contentFiles;
        importer.labels = labels;
        reader.loader = loader;
        reader.state = state;
        reader.contentFiles = contentFiles;
        reader.clock = clock;
        reader.start();
        search.loader = loader;
        search.materials = materials;
        search.markdown = new Doubles.PlainMarkdown();
        search.labels = labels;
        search.facts = new MaterialFacts();
        search.facts.labels = labels;
        search.places = new FilePlaces();
        search.places.texts = new Doubles.BundleTexts();
        as(Doubles.Person.EDITOR);
    }

    public Toolkit as(Doubles.Person person) {
        service.user = person;
        reader.user = person;
        return this;
    }

    /** Material as seen now, past the memory of the reader. */
    public MaterialView view(String slug) {
        state.touch();
        return reader.get(slug);
    }

    public static MaterialContent problemTree() {
        return new MaterialContent("Vom Problembaum zum Wirkungsziel", "Leitfaden für einen Workshop-Block.", Kind.FACILITATION_GUIDE,
                List.of(Phase.WORKSHOP2), List.of(Topic.IMPACT_LOGIC), List.of(TargetGroup.COORDINATION), List.of(), 90,
                new MaterialContent.GroupSize(6, 20), List.of("A1", "E2"), List.of(4, 5), List.of("Problembaum"), "de", "CC-BY-4.0",
                List.of("Redaktion Wirkstatt"), null, Visibility.PUBLIC, 1, "Erste Fassung", false, LocalDate.of(2026, 8, 20),
                "Redaktion Wirkstatt", LocalDate.of(2026, 8, 20), LocalDate.of(2027, 8, 31), List.of(), List.of(),
                "Einstieg.\n\n## Schritt 1\n\nDas Problem benennen.\n");
    }

    public static MaterialContent titled(String title) {
        return change(problemTree(), title, Visibility.PUBLIC, "CC-BY-4.0", null, problemTree().body());
    }

    public static MaterialContent forMembers(String title) {
        return change(problemTree(), title, Visibility.MEMBERS, "internal", null, problemTree().body());
    }

    public static MaterialContent withBody(MaterialContent c, String body) {
        return change(c, c.title(), c.visibility(), c.licence(), c.basedOn(), body);
    }

    public static MaterialContent basedOn(MaterialContent c, String licence, MaterialContent.BasedOn source) {
        return change(c, c.title(), c.visibility(), licence, source, c.body());
    }

    private static MaterialContent change(MaterialContent c, String title, Visibility visibility, String licence, MaterialContent.BasedOn source,
            String body) {
        return new MaterialContent(title, c.summary(), c.kind(), c.phases(), c.topics(), c.audiences(), c.formats(), c.durationMinutes(),
                c.groupSize(), c.criteria(), c.stairs(), c.keywords(), c.language(), licence, c.creators(), source, visibility, c.version(),
                c.changeNote(), c.changesWorkshop(), c.published(), c.owner(), c.lastReviewed(), c.reviewBy(), c.files(), c.related(), body);
    }
}
