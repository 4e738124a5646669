package org.wirkstatt.selfanalysis.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.check.CatalogueReport;
import org.wirkstatt.selfanalysis.check.Finding;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.YamlContentFiles;

class EditionServiceTest {

    private static final CurrentUser KEEPER = Doubles.TestUser.with(Grant.everywhere(Role.ADMINISTRATOR));

    /** The module with a real database and doubles for the kernel. */
    private static final class Setup {
        final EditionService service = new EditionService();
        final CatalogueReader reader = new CatalogueReader();
        final CatalogueImport intake = new CatalogueImport();
        final CriterionSearch criteria = new CriterionSearch();
        final EditionSearch search = new EditionSearch();
        final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();
        final Doubles.CountingState state = new Doubles.CountingState();
        final List<String> audited = new ArrayList<>();

        Setup(EntityManager em, CurrentUser user) {
            EditionRepository editions = new EditionRepository();
            editions.em = em;
            Labels labels = new Labels(new Doubles.BundleTexts());
            YamlContentFiles files = new YamlContentFiles();
            Materials materials = new Materials();
            materials.presenters = People.<ContentPresenter>absent();
            materials.user = user;
            reader.editions = editions;
            reader.files = files;
            reader.user = user;
            reader.state = state;
            reader.start();
            service.editions = editions;
            service.reader = reader;
            service.materials = materials;
            service.files = files;
            service.outbox = outbox;
            service.audit = new AuditLog() {
                @Override
                public void record(String module, String event, Optional<MemberId> about, String... arguments) {
                    audited.add(event + " " + String.join(" ", arguments));
                }
            };
            service.user = user;
            service.clock = Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
            intake.editions = service;
            intake.labels = labels;
            criteria.editions = editions;
            criteria.reader = reader;
            criteria.labels = labels;
            search.editions = editions;
            search.reader = reader;
            search.labels = labels;
        }

        EditionState stateOf(String edition) {
            return service.list().stream().filter(e -> e.key().equals(edition)).findFirst().orElseThrow().state();
        }
    }

    private static byte[] file(String edition) {
        return Samples.bytes(Samples.text(edition));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditionIsTakenAsADraftAndReadAgainWordByWord(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> assertThat(new Setup(em, KEEPER).service.take(file("small-1"))).isEqualTo(EditionService.Taken.ADDED));
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                assertThat(s.reader.find("small-1").orElseThrow().catalogue()).isEqualTo(Samples.catalogue("small-1"));
                assertThat(s.reader.file("small-1")).contains(Samples.text("small-1"));
                assertThat(s.stateOf("small-1")).isEqualTo(EditionState.DRAFT);
                assertThat(s.reader.current()).isEmpty();
                Setup visitor = new Setup(em, Doubles.TestUser.visitor());
                assertThat(visitor.reader.find("small-1")).isEmpty();
                assertThat(visitor.reader.file("small-1")).isEmpty();
                assertThat(visitor.reader.published()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDraftIsReplacedAndAPublishedEditionNever(TestDatabase.Kind kind) {
        byte[] other = Samples.bytes(Samples.text("small-1").replace("Kleiner Katalog", "Anderer Katalog"));
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> new Setup(em, KEEPER).service.take(file("small-1")));
            db.run(em -> assertThat(new Setup(em, KEEPER).service.take(other)).isEqualTo(EditionService.Taken.REPLACED));
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                assertThat(s.service.take(other)).isEqualTo(EditionService.Taken.THERE_ALREADY);
                assertThat(s.audited).isEmpty();
                s.service.makeCurrent("small-1");
                assertThat(s.audited).containsExactly("catalogueCurrent small-1");
            });
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                assertThatThrownBy(() -> s.service.take(file("small-1"))).isInstanceOf(InvalidCatalogueException.class).hasMessage("error.edition.published");
                assertThatThrownBy(() -> s.service.remove("small-1")).isInstanceOf(InvalidCatalogueException.class);
                assertThat(s.reader.file("small-1").orElseThrow()).contains("Anderer Katalog");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneEditionIsCurrentAndTheOneBeforeStaysReadableForEverybody(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                s.service.take(file("small-1"));
                s.service.makeCurrent("small-1");
                s.service.take(file("small-2"));
            });
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                s.service.makeCurrent("small-2");
                assertThat(s.stateOf("small-1")).isEqualTo(EditionState.RETIRED);
                assertThat(s.stateOf("small-2")).isEqualTo(EditionState.CURRENT);
                assertThat(s.outbox.changed).hasSize(4 + 5 + 2);
            });
            db.run(em -> {
                Setup visitor = new Setup(em, Doubles.TestUser.visitor());
                assertThat(visitor.reader.current().orElseThrow().key()).isEqualTo("small-2");
                assertThat(visitor.reader.find("small-1").orElseThrow().state()).isEqualTo(EditionState.RETIRED);
                assertThat(visitor.reader.lineage().compare(new CriterionRef("small-1", "A1"), new CriterionRef("small-2", "A1")).comparable()).isTrue();
                assertThat(visitor.reader.lineage().compare(new CriterionRef("small-1", "R1"), new CriterionRef("small-2", "R1")).reason())
                        .isEqualTo(Lineage.Reason.SPLIT);
                for (String old : List.of("E1", "E2")) {
                    assertThat(visitor.reader.lineage().compare(new CriterionRef("small-1", old), new CriterionRef("small-2", "E1")).reason()).as(old)
                            .isEqualTo(Lineage.Reason.MERGED);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDraftCanBeRemoved(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> new Setup(em, KEEPER).service.take(file("small-1")));
            db.run(em -> new Setup(em, KEEPER).service.remove("small-1"));
            db.run(em -> assertThat(new Setup(em, KEEPER).service.list()).isEmpty());
        }
    }

    @Test
    void aFileWithAFaultIsNotTakenAndNothingChanges() {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "selfanalysis")) {
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                byte[] broken = Samples.bytes(Samples.text("small-1").replace("id: R1", "id: A1"));
                assertThat(s.service.check(broken).faults()).isNotEmpty();
                assertThatThrownBy(() -> s.service.take(broken)).isInstanceOf(InvalidCatalogueException.class);
                assertThat(s.service.list()).isEmpty();
                assertThatThrownBy(() -> s.service.makeCurrent("small-1")).isInstanceOf(NotFoundException.class);
            });
        }
    }

    @Test
    void onlyThoseWhoKeepCataloguesMayDoAnyOfIt() {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "selfanalysis")) {
            db.run(em -> {
                Setup s = new Setup(em, Doubles.TestUser.editor());
                assertThatThrownBy(() -> s.service.check(file("small-1"))).isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(() -> s.service.take(file("small-1"))).isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(() -> s.service.makeCurrent("small-1")).isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(() -> s.service.remove("small-1")).isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(s.service::list).isInstanceOf(NotAllowedException.class);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCatalogueThatComesWithThePortalHasNoFindingAndBecomesCurrent(TestDatabase.Kind kind) throws IOException {
        Path folder = Path.of("../../content/catalogues");
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                try {
                    for (Path each : s.intake.files(folder)) {
                        CatalogueReport report = s.service.check(Files.readAllBytes(each));
                        assertThat(report.findings()).as(each.toString()).isEmpty();
                        assertThat(s.intake.importFile(each)).isTrue();
                        assertThat(s.intake.importFile(each)).as("a second time").isFalse();
                    }
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            db.run(em -> {
                EditionView current = new Setup(em, Doubles.TestUser.visitor()).reader.current().orElseThrow();
                assertThat(current.catalogue().criteria()).hasSizeGreaterThanOrEqualTo(24);
                assertThat(current.catalogue().languages()).contains("de", "en");
                assertThat(current.catalogue().criteria()).allSatisfy(criterion -> {
                    assertThat(criterion.questions()).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(criterion.levels()).hasSize(4);
                    assertThat(criterion.examples()).isNotEmpty();
                    assertThat(criterion.links()).isNotEmpty();
                    assertThat(criterion.links()).allSatisfy(link -> assertThat(link.material() == null
                            || Files.isRegularFile(Path.of("../../content/materials", link.material(), "material.md"))).as(String.valueOf(link)).isTrue());
                });
            });
        }
    }

    @Test
    void aBrokenFileNamesAllItsFaultsToWhoeverImports(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("x.yaml"), Samples.text("small-1").replace("format: 1", "format: 2").replace("id: R1", "id: A1"));
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "selfanalysis")) {
            db.run(em -> assertThatThrownBy(() -> new Setup(em, KEEPER).intake.importFile(broken)).isInstanceOfSatisfying(ContentFormatException.class, e -> {
                assertThat(e.line()).isEqualTo(1);
                assertThat(e.getMessage()).startsWith("Zeile 1, Spalte 1: ").contains("\nZeile " + Samples.line(Samples.text("small-1"), "id: R1", 1));
            }));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCriteriaOfTheCurrentEditionAreFoundInAllLanguagesAndThoseOfOthersAreNot(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> {
                Setup s = new Setup(em, KEEPER);
                s.service.take(file("small-1"));
                assertThat(s.criteria.ids()).isEmpty();
                s.service.makeCurrent("small-1");
                s.state.touch();
                List<String> ids = s.criteria.ids().toList();
                assertThat(ids).hasSize(4);
                IndexDocument document = s.criteria.load(ids.get(0)).orElseThrow();
                assertThat(document.title()).isEqualTo("A1 Ziele");
                assertThat(document.path()).isEqualTo("/selbstanalyse/kriterien/a1");
                assertThat(document.passages()).extracting(Passage::text).anyMatch(t -> t.contains("Keine\n\nKlare")).anyMatch(t -> t.contains("Are aims clear?"));
                assertThat(document.passages()).extracting(Passage::place).contains("", "Englisch");
                assertThat(s.criteria.idAt("/selbstanalyse/kriterien/a1")).contains(ids.get(0));
                assertThat(s.criteria.idAt("/selbstanalyse/kriterien/a9")).isEmpty();
                assertThat(s.search.load("small-1").orElseThrow().summary()).isEqualTo("Zum Prüfen.");
                assertThat(s.search.sitemap()).hasSize(2);
                s.service.take(file("small-2"));
                s.service.makeCurrent("small-2");
                assertThat(s.criteria.load(ids.get(0))).isEmpty();
                assertThat(s.search.load("small-1")).isEmpty();
                assertThat(s.criteria.ids()).hasSize(5);
            });
        }
    }

    @Test
    void aReportSaysInBothLanguagesWhatToDo() {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "selfanalysis")) {
            db.run(em -> {
                Finding fault = new Setup(em, KEEPER).service.check(Samples.bytes(Samples.text("small-1").replace("criterion: R1", "criterion: R7"))).faults().get(0);
                Labels labels = new Labels(new Doubles.BundleTexts());
                assertThat(fault.sentence(labels, Locale.GERMAN)).isEqualTo("Ein Kriterium „R7“ gibt es in dieser Ausgabe nicht. Prüfen Sie den Schlüssel.");
                assertThat(fault.sentence(labels, Locale.ENGLISH)).isEqualTo("There is no criterion “R7” in this edition. Check the key.");
            });
        }
    }
}
