package org.wirkstatt.library.skos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.library.vocabulary.Vocabulary;

/** The integrity conditions of the SKOS reference, on what an RDF library reads out of both forms. */
class SkosGraphsTest {

    private static final String HOME = "https://portal.example.org";
    private final SkosGraphs graphs = new SkosGraphs();

    SkosGraphsTest() {
        graphs.address = () -> HOME;
        graphs.labels = new Labels(new Doubles.BundleTexts());
    }

    private Model model(Vocabulary vocabulary) {
        return parse(graphs.turtle(vocabulary), RDFFormat.TURTLE);
    }

    private static Model parse(String text, RDFFormat format) {
        try {
            return Rio.parse(new StringReader(text), HOME, format);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void turtleAndJsonLdSayTheSame(Vocabulary vocabulary) {
        Model turtle = model(vocabulary);
        assertThat(turtle).hasSizeGreaterThan(10);
        assertThat(Models.isomorphic(turtle, parse(graphs.jsonLd(vocabulary).toString(), RDFFormat.JSONLD))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void nothingIsBothASchemeAndAConceptS9(Vocabulary vocabulary) {
        Model m = model(vocabulary);
        assertThat(m.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects()).hasSize(1).doesNotContainAnyElementsOf(m.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects());
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void everyConceptHasExactlyOneNameInEachLanguageThatNoOtherHasS14(Vocabulary vocabulary) {
        Model m = model(vocabulary);
        Set<Resource> concepts = m.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
        assertThat(concepts).hasSize(vocabulary.concepts().size()).allSatisfy(concept -> assertThat(m.filter(concept, SKOS.PREF_LABEL, null).objects().stream()
                .map(label -> ((Literal) label).getLanguage().orElse("")).toList()).containsExactlyInAnyOrder("de", "en"));
        assertThat(m.filter(null, SKOS.PREF_LABEL, null).objects().stream().map(Value::toString).toList()).as("names").doesNotHaveDuplicates().hasSize(concepts.size() * 2);
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void broaderAndNarrowerAnswerEachOtherWithoutCircles(Vocabulary vocabulary) {
        Model m = model(vocabulary);
        m.filter(null, SKOS.BROADER, null).forEach(s -> assertThat(m.contains((Resource) s.getObject(), SKOS.NARROWER, s.getSubject())).isTrue());
        assertThat(m.filter(null, SKOS.BROADER, null)).hasSameSizeAs(m.filter(null, SKOS.NARROWER, null));
        for (Resource concept : m.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects()) {
            Set<Value> above = new HashSet<>();
            Set<Value> next = m.filter(concept, SKOS.BROADER, null).objects();
            while (!next.isEmpty() && above.addAll(next)) {
                next = next.stream().flatMap(v -> m.filter((Resource) v, SKOS.BROADER, null).objects().stream()).collect(Collectors.toSet());
            }
            assertThat(above).as("circles").doesNotContain(concept);
            assertThat(Collections.disjoint(m.filter(concept, SKOS.RELATED, null).objects(), above)).as("S27").isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void everyConceptIsInItsSchemeAndTheTopOnesAreThoseWithoutABroaderOne(Vocabulary vocabulary) {
        Model m = model(vocabulary);
        Resource scheme = m.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects().iterator().next();
        Set<Resource> concepts = m.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
        assertThat(m.filter(null, SKOS.IN_SCHEME, scheme).subjects()).isEqualTo(concepts);
        Set<Resource> top = concepts.stream().filter(c -> m.filter(c, SKOS.BROADER, null).isEmpty()).collect(Collectors.toSet());
        assertThat(m.filter(null, SKOS.TOP_CONCEPT_OF, scheme).subjects()).isEqualTo(top);
        assertThat(m.filter(scheme, SKOS.HAS_TOP_CONCEPT, null).objects().stream().map(v -> (Resource) v).collect(Collectors.toSet())).isEqualTo(top);
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void aMatchLeadsOutOfTheSchemeAndIsOfOneSortOnlyS46(Vocabulary vocabulary) {
        Model m = model(vocabulary);
        Set<Value> seen = new HashSet<>();
        for (IRI match : List.of(SKOS.EXACT_MATCH, SKOS.CLOSE_MATCH, SKOS.BROAD_MATCH, SKOS.RELATED_MATCH)) {
            m.filter(null, match, null).forEach(s -> {
                assertThat(s.getObject().stringValue()).doesNotStartWith(HOME);
                assertThat(seen.add(org.eclipse.rdf4j.model.util.Values.literal(s.getSubject() + " " + s.getObject()))).isTrue();
            });
        }
    }

    @Test
    void onlyTheSameIsCalledTheSame() {
        Model m = model(Vocabulary.KIND);
        assertThat(m.filter(null, SKOS.EXACT_MATCH, null).objects()).as("two words that are both the same as a third would be the same word")
                .hasSize(m.filter(null, SKOS.EXACT_MATCH, null).size()).hasSize(6);
    }

    @Test
    void criteriaLieBelowTheirAreaAndStepsBelowTheirPartOfTheStairs() {
        assertThat(Vocabulary.CRITERION.concept("A3").orElseThrow().above().orElseThrow().path()).isEqualTo("/vokabular/kriterium/A");
        assertThat(Vocabulary.STAIR.concept("7").orElseThrow().above().orElseThrow().path()).isEqualTo("/vokabular/stufe/impact");
        assertThat(Vocabulary.STAIR.concept("outcome").orElseThrow().narrower()).extracting(c -> c.code()).containsExactly("4", "5", "6");
    }

    @Test
    void charactersWithAMeaningInTurtleAreWrittenAsEscapes() {
        Statement statement = new Statement(HOME + "/a b>", "skos:prefLabel", "Sie sagt \"ja\"\\\nund\r geht 🌳", "de");
        Model m = parse(Turtle.write(List.of(statement)).replace("\\u0020", "").replace("\\u003E", ""), RDFFormat.TURTLE);
        assertThat(m.objects().iterator().next().stringValue()).isEqualTo(statement.object());
        assertThat(Turtle.write(List.of(statement))).contains("<" + HOME + "/a\\u0020b\\u003E>");
    }
}
