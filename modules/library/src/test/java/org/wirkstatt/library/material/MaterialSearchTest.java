package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.testkit.TestDatabase;

class MaterialSearchTest {

    private static void on(Consumer<Toolkit> test) {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "library")) {
            db.run(em -> test.accept(new Toolkit(em)));
        }
    }

    private static IndexDocument only(Toolkit toolkit) {
        return toolkit.search.load(toolkit.search.ids().findFirst().orElseThrow()).orElseThrow();
    }

    @Test
    void theBodyIsCutAtItsHeadings() {
        on(toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t");

            assertThat(only(toolkit).passages()).extracting(Passage::path).containsExactly("/toolkit/vom-problembaum-zum-wirkungsziel",
                    "/toolkit/vom-problembaum-zum-wirkungsziel#schritt-1");
        });
    }

    @Test
    void aPageOfAFileIsNamedAndOpened() {
        on(toolkit -> {
            String slug = toolkit.service.create(Toolkit.withBody(Toolkit.problemTree(), ""), "t");
            toolkit.files.add(slug, "leitfaden.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes()),
                    new MaterialFiles.Description("Leitfaden", null, false));
            toolkit.files.extracted(toolkit.view(slug).files().get(0).id(), new TextExtractor.Reading(new TextExtractor.Text("application/pdf",
                    List.of(new TextExtractor.Section(4, "", "Umdrehen", false)), 8, "", ""), java.util.Optional.empty()));

            assertThat(only(toolkit).passages()).containsExactly(
                    new Passage("Umdrehen", "Leitfaden (PDF), Seite 4", "/toolkit/" + slug + "/ansicht/leitfaden.pdf?seite=4&q=", 4));
        });
    }

    @Test
    void aSectionOfAnotherFileOpensTheReadingVersion() {
        on(toolkit -> {
            String slug = toolkit.service.create(Toolkit.withBody(Toolkit.problemTree(), ""), "t");
            toolkit.files.add(slug, "Mein Text #1.txt", new ByteArrayInputStream("Text".getBytes()), new MaterialFiles.Description("Text", null, false));
            toolkit.files.extracted(toolkit.view(slug).files().get(0).id(), new TextExtractor.Text("text/plain",
                    List.of(new TextExtractor.Section(0, "", "Eins", false), new TextExtractor.Section(0, "Umdrehen", "Zwei", false)), 0, "", ""));

            assertThat(only(toolkit).passages()).extracting(Passage::place, Passage::path).containsExactly(
                    org.assertj.core.groups.Tuple.tuple("Text (Text)", "/toolkit/" + slug + "/lesen/Mein%20Text%20-1.txt?stelle=1&q=#stelle-1"),
                    org.assertj.core.groups.Tuple.tuple("Text (Text), Abschnitt „Umdrehen“", "/toolkit/" + slug + "/lesen/Mein%20Text%20-1.txt?stelle=2&q=#stelle-2"));
        });
    }

    @Test
    void materialForMembersIsFoundByMembersOnly() {
        on(toolkit -> {
            toolkit.service.create(Toolkit.forMembers("Intern"), "t");

            assertThat(only(toolkit).audiences()).containsExactly(Audience.MEMBERS);
        });
    }

    @Test
    void anArchivedMaterialIsFoundByEditorsOnly() {
        on(toolkit -> {
            String slug = toolkit.service.create(Toolkit.problemTree(), "t");
            String id = toolkit.search.ids().findFirst().orElseThrow();
            toolkit.service.archive(slug);

            assertThat(toolkit.search.load(id).orElseThrow().audiences()).containsExactly(Audience.EDITORS);
        });
    }

    @Test
    void shortFactsAreInWords() {
        on(toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t");

            assertThat(only(toolkit).details()).containsExactly("Moderationsleitfaden", "90 Minuten", "6 bis 20 Personen", "Fassung 1",
                    "geprüft im August 2026", "CC BY 4.0");
        });
    }

    @Test
    void everyFacetHasATitleAndItsValuesHaveNames() {
        on(toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t");

            only(toolkit).facets().forEach((facet, values) -> {
                assertThat(toolkit.search.facets()).contains(facet);
                assertThat(toolkit.search.facetTitle(facet, Locale.ENGLISH)).isNotEqualTo(facet);
                assertThat(values).allSatisfy(v -> assertThat(toolkit.search.facetLabel(facet, v, Locale.GERMAN)).isNotEqualTo(v));
            });
        });
    }

    @Test
    void anUnknownNumberHasNoDocument() {
        on(toolkit -> assertThat(toolkit.search.load("999999")).isEmpty());
    }

    @Test
    void keptAnswersGoWithTheNextChange() {
        on(toolkit -> {
            String slug = toolkit.service.create(Toolkit.problemTree(), "t");
            toolkit.as(Doubles.Person.VISITOR).reader.get(slug);
            toolkit.as(Doubles.Person.EDITOR).service.archive(slug);
            toolkit.state.touch();

            assertThat(toolkit.as(Doubles.Person.VISITOR).reader.find(slug)).isEmpty();
        });
    }
}
