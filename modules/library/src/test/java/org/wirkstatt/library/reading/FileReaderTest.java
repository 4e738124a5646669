package org.wirkstatt.library.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.wirkstatt.library.material.FilePlaces;
import org.wirkstatt.library.material.MaterialFiles;
import org.wirkstatt.library.material.Toolkit;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.search.Occurrences.Occurrence;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

/** Files in the browser: who may open them, and where words stand in them. */
class FileReaderTest {

    private final List<Occurrence> occurrences = new ArrayList<>();

    private static void on(Consumer<Toolkit> test) {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "library")) {
            db.run(em -> test.accept(new Toolkit(em)));
        }
    }

    private FileReader reader(Toolkit toolkit) {
        FileReader reader = new FileReader();
        reader.materials = toolkit.reader;
        reader.places = new FilePlaces();
        reader.modules = new AllOn();
        reader.occurrences = People.present((ref, question, limit) -> occurrences);
        return reader;
    }

    /** Nothing is switched off. */
    private static final class AllOn implements Modules {

        @Override
        public List<ModuleDescriptor> running() {
            return List.of();
        }

        @Override
        public List<LeftOutModule> leftOut() {
            return List.of();
        }

        @Override
        public List<NavigationEntry> navigation(NavigationEntry.Place place) {
            return List.of();
        }

        @Override
        public List<HomeTile> homeTiles(HomeTile.Place place) {
            return List.of();
        }

        @Override
        public String moduleOf(NavigationEntry entry) {
            return "library";
        }
    }

    private static String withPdf(Toolkit toolkit, org.wirkstatt.library.material.MaterialContent content) {
        String slug = toolkit.service.create(content, "t");
        toolkit.files.add(slug, "leitfaden.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes()), new MaterialFiles.Description("Leitfaden", null, false));
        toolkit.files.extracted(toolkit.view(slug).files().get(0).id(), new TextExtractor.Text("application/pdf",
                List.of(new Section(1, "", "Umdrehen", false), new Section(2, "", "Wirkung", false)), 2, "", ""));
        toolkit.state.touch();
        return slug;
    }

    @Test
    void aFileIsOpenToThoseWhoMayReadTheMaterial() {
        on(toolkit -> {
            String slug = withPdf(toolkit, Toolkit.problemTree());
            toolkit.as(Person.VISITOR);
            assertThat(reader(toolkit).open(slug, "leitfaden.pdf").sections()).hasSize(2);
        });
    }

    @Test
    void aFileForMembersIsNotThereForVisitorsAndAWithdrawnOneForNobodyButEditors() {
        on(toolkit -> {
            String slug = withPdf(toolkit, Toolkit.forMembers("Intern"));
            FileReader reader = reader(toolkit);
            toolkit.as(Person.VISITOR);
            assertThatThrownBy(() -> reader.open(slug, "leitfaden.pdf")).isInstanceOf(NotFoundException.class);
            toolkit.as(Person.MEMBER);
            assertThat(reader.open(slug, "leitfaden.pdf").file().name()).isEqualTo("leitfaden.pdf");
            toolkit.as(Person.EDITOR).service.archive(slug);
            toolkit.state.touch();
            toolkit.as(Person.MEMBER);
            assertThatThrownBy(() -> reader.open(slug, "leitfaden.pdf")).as("the next request").isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void aNameThatIsNotThereSaysNotFound() {
        on(toolkit -> {
            String slug = withPdf(toolkit, Toolkit.problemTree());
            for (String name : List.of("", "anderes.pdf", "../leitfaden.pdf", "LEITFADEN.PDF\0")) {
                assertThatThrownBy(() -> reader(toolkit).open(slug, name)).as(name).isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(() -> reader(toolkit).open("gibt-es-nicht", "leitfaden.pdf")).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void placesOfWordsAreThoseOfThisFile() {
        on(toolkit -> {
            String slug = withPdf(toolkit, Toolkit.problemTree());
            FileReader.Opened opened = reader(toolkit).open(slug, "leitfaden.pdf");
            occurrences.add(new Occurrence("/toolkit/" + slug + "/ansicht/leitfaden.pdf?seite=2&q=", 1, Set.of("Wirkung")));
            occurrences.add(new Occurrence("/toolkit/" + slug + "/ansicht/leitfaden.pdf?seite=2&q=", 2, Set.of("Wirkungen")));
            occurrences.add(new Occurrence("/toolkit/" + slug + "/ansicht/anderes.pdf?seite=1&q=", 1, Set.of("Wirkung")));
            occurrences.add(new Occurrence("/toolkit/" + slug + "#abschnitt", 1, Set.of("Wirkung")));

            assertThat(reader(toolkit).find(opened, "Wirkung")).singleElement().satisfies(found -> {
                assertThat(found.section().page()).isEqualTo(2);
                assertThat(found.count()).isEqualTo(3);
                assertThat(found.spellings()).containsExactlyInAnyOrder("Wirkung", "Wirkungen");
            });
            assertThat(reader(toolkit).find(opened, " ")).isEmpty();
        });
    }
}
