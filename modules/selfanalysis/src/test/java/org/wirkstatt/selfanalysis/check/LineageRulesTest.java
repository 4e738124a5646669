package org.wirkstatt.selfanalysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.Relation;
import org.wirkstatt.testkit.YamlContentFiles;

class LineageRulesTest {

    private static final String SECOND = Samples.text("small-2");

    private static CatalogueReport check(String text, String... published) {
        return CatalogueCheck.check(Samples.bytes(text), new YamlContentFiles(), new CatalogueCheck.Surroundings(Samples.published(published), key -> true));
    }

    @Test
    void theChangesAgainstTheEditionBeforeAreCounted() {
        CatalogueReport report = check(SECOND, "small-1");
        assertThat(report.findings()).isEmpty();
        assertThat(report.changes().orElseThrow()).isEqualTo(new CatalogueChanges("small-1", List.of(new CatalogueChanges.Kept(Relation.NEW, List.of("A2")),
                new CatalogueChanges.Kept(Relation.SAME, List.of("A1")), new CatalogueChanges.Kept(Relation.SPLIT, List.of("R1", "R2")),
                new CatalogueChanges.Kept(Relation.MERGED, List.of("E1"))), List.of()));
    }

    @Test
    void whatDoesNotGoOnIsNamed() {
        assertThat(check(Samples.text("small-3"), "small-1", "small-2").changes().orElseThrow().ended()).containsExactly("R2");
    }

    @Test
    void anEditionThatIsNotPublishedCannotBeReferredTo() {
        CatalogueReport report = check(SECOND);
        assertThat(report.faults()).extracting(Finding::code).containsOnly("lineage.edition");
        assertThat(report.faults().get(0).line()).isEqualTo(Samples.line(SECOND, "follows:", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{relation: new} | {relation: new, from: [{edition: small-1, criterion: A1}]} | lineage.count.none",
        "{relation: same, from: [{edition: small-1, criterion: A1}]} | {relation: same} | lineage.count.one",
        "{relation: new} | {relation: merged, from: [{edition: small-1, criterion: A1}]} | lineage.count.several",
        "{relation: new} | {relation: changed, from: [{edition: small-1, criterion: A9}]} | lineage.criterion",
        "{relation: new} | {relation: changed, from: [{edition: small-9, criterion: A1}]} | lineage.edition",
        "{relation: new} | {relation: changed, from: [{edition: small-2, criterion: A1}]} | lineage.own",
        "{relation: new} | {relation: split, from: [{edition: small-1, criterion: A1}]} | lineage.splitAlone",
        "{relation: new} | {relation: reworded, from: [{edition: small-1, criterion: A1}]} | lineage.twice",
        "{relation: new} | {relation: same, from: [{edition: small-1, criterion: E2}]} | lineage.notSame",
        "{relation: new} | {relation: sister} | schema.enum"})
    void aLineageThatCannotBeIsNamedWithItsLine(String old, String lineage, String code) {
        String text = SECOND.replace(old, lineage);
        CatalogueReport report = check(text, "small-1");
        assertThat(report.faults()).extracting(Finding::code).containsExactly(code);
        assertThat(report.faults().get(0).line()).isEqualTo(Samples.line(text, lineage, 1));
    }

    @Test
    void aCriterionOfTheSameKeyMustSayHowItRelatesToTheOneBefore() {
        String text = SECOND.replace("    lineage: {relation: same, from: [{edition: small-1, criterion: A1}]}\n", "");
        CatalogueReport report = check(text, "small-1");
        assertThat(report.faults()).extracting(Finding::code).containsExactly("lineage.silent");
        assertThat(report.faults().get(0).line()).isEqualTo(Samples.line(text, "- id: A1", 1));
    }

    @ParameterizedTest
    @CsvSource({"Ziele, title", "Sind Ziele klar?, explanation", "Welche?, questions", "Klare, levels"})
    void theSameMeansWordByWordTheSame(String word, String field) {
        String text = SECOND.replaceFirst("de: \"" + java.util.regex.Pattern.quote(word) + "\"", "de: \"Anders\"");
        CatalogueReport report = check(text, "small-1");
        assertThat(report.faults()).extracting(Finding::code).containsExactly("lineage.notSame");
        assertThat(report.faults().get(0).arguments()).containsExactly("small-1/A1", field);
    }

    @Test
    void anotherNumberOfLevelsIsAChangeWhateverTheWordsSay() {
        String text = SECOND.replace("relation: same", "relation: reworded")
                .replace("  - {value: 2, name: {de: \"Oben\", en: \"High\"}}\n", "  - {value: 2, name: {de: \"Oben\", en: \"High\"}}\n  - {value: 3, name: {de: \"Ganz\", en: \"Top\"}}\n")
                .replaceAll("(?m)^(      - )\\{value: 2(.*)$", "$1{value: 2$2\n$1{value: 3$2");
        CatalogueReport report = check(text, "small-1");
        assertThat(report.faults()).extracting(Finding::code).containsExactly("lineage.scale");
    }
}
