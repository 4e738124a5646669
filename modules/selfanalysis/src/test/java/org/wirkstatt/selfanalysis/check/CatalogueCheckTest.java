package org.wirkstatt.selfanalysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.YamlContentFiles;

class CatalogueCheckTest {

    private static final String GOOD = Samples.text("small-1");
    private static final Labels LABELS = new Labels(new Doubles.BundleTexts());

    private static CatalogueReport check(byte[] bytes) {
        return CatalogueCheck.check(bytes, new YamlContentFiles(),
                new CatalogueCheck.Surroundings(Samples.published(), Set.of("stakeholder-analyse")::contains));
    }

    private static CatalogueReport check(String text) {
        return check(Samples.bytes(text));
    }

    private static Finding only(CatalogueReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void aGoodCatalogueHasNoFindingAndIsReadCompletely() {
        CatalogueReport report = check(GOOD);
        assertThat(report.findings()).isEmpty();
        assertThat(report.catalogue()).contains(Samples.catalogue("small-1"));
        assertThat(report.changes().orElseThrow().before()).isNull();
    }

    @Test
    void theCatalogueAsJsonKeepsToTheSchemaAsTheFileDoes() {
        assertThat(check(CatalogueCheck.json(GOOD)).findings()).isEmpty();
    }

    /** What is replaced, by what, code of the one fault, the line it stands in (the nth line with that part), and the path. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "edition: small-1 | edition: Small One | schema.key | edition: Small | edition",
        "edition: small-1 | edition: | schema.noValue | edition: | edition",
        "edition: small-1\\n | `` | schema.required | format: 1 | ``",
        "format: 1 | format: 2 | schema.const | format: 2 | format",
        "licence: CC0-1.0 | licence: CC0-1.0\\nlizenz: frei | schema.unknownField | lizenz | lizenz",
        "licence: CC0-1.0 | licence: 1 | schema.type.quoted | licence: 1 | licence",
        "licence: CC0-1.0 | licence: [CC0-1.0] | schema.type.text | licence: [ | licence",
        "licence: CC0-1.0 | licence: '' | schema.noText | licence: | licence",
        "2025-03-01 | 01.03.2025 | schema.date | date: | date",
        "2025-03-01 | 2025-02-30 | rule.date | date: | date",
        "publisher: Test} | publisher: Test, url: 'http://x.example'} | schema.address | publisher | source.url",
        "'languages: [de, en]' | languages: de | schema.type.list | languages: | languages",
        "'[team, participants]' | [team, children] | schema.enum | children | criteria[E1].perspectives[2]",
        "'[team, participants]' | [team, team] | schema.twice | [team, team] | criteria[E1].perspectives",
        "'[team, participants]' | [] | schema.tooFew | perspectives: [] | criteria[E1].perspectives",
        "value: 1, name | value: one, name | schema.type.number | value: one | levels[one].value",
        "value: 2, name | value: 1, name | rule.levelOrder | value: 1, name: {de: \"Oben | levels[1]",
        "'de: \"Ziele\", en' | 'de: \"Ziele\", fr: \"Buts\", en' | text.language | fr: | criteria[A1].title.fr",
        "'de: \"Ziele\", en' | en | text.main | Aims | criteria[A1].title",
        "'de: \"Ziele\"' | 'de: \" \"' | schema.noText | Aims | criteria[A1].title.de",
        "'de: \"Ziele\"' | 'Deutsch: \"Ziele\"' | schema.languageName | Aims | criteria[A1].title.Deutsch",
        "'title: {de: \"Ziele\", en: \"Aims\"}' | 'title: \"Ziele\"' | schema.type.fields | title: \"Ziele\" | criteria[A1].title",
        "id: R1 | id: A1 | rule.duplicateCriterion | resourceQuality, 2 | criteria[A1].id",
        "id: E1 | id: e 1 | schema.criterionKey | e 1 | criteria[e 1].id",
        "criterion: R1 | criterion: R9 | rule.linkCriterion | criterion: R9 | criteria[A1].links[1]",
        "criterion: R1 | criterion: A1 | rule.linkSelf | criterion: A1 | criteria[A1].links[1]",
        "criterion: R1} | criterion: R1, material: x} | schema.link | material: x | criteria[A1].links[1]",
        "'    perspectives: [team]' | '    perspectives: [team]\\n    mayNotApply: maybe' | schema.type.boolean | maybe | criteria[R1].mayNotApply"})
    void aFaultIsNamedWithItsPlace(String replaced, String by, String code, String part, String path) {
        String old = unquote(replaced);
        assertThat(GOOD).contains(old);
        int at = GOOD.indexOf(old);
        String text = GOOD.substring(0, at) + unquote(by) + GOOD.substring(at + old.length());
        CatalogueReport report = check(text);
        assertThat(report.catalogue()).isEmpty();
        Finding found = report.faults().stream().filter(f -> f.code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError("found only " + report.findings()));
        assertThat(found.path()).isEqualTo(path == null ? "" : path);
        if (!part.contains(", 2")) {
            assertThat(found.line()).as(found.toString()).isEqualTo(Samples.line(text, unquote(part), 1));
        }
        assertThat(found.column()).isPositive();
    }

    private static String unquote(String cell) {
        String text = cell == null ? "" : cell;
        return (text.startsWith("'") && text.endsWith("'") && text.length() > 1 ? text.substring(1, text.length() - 1) : text).replace("\\n", "\n");
    }

    @Test
    void aDuplicatedKeyNamesBothLines() {
        String text = GOOD.replace("id: R1", "id: A1").replace("criterion: R1", "criterion: E1");
        Finding fault = only(check(text));
        assertThat(fault.line()).isEqualTo(Samples.line(text, "id: A1", 2));
        assertThat(fault.arguments()).containsExactly("A1", String.valueOf(Samples.line(text, "id: A1", 1)));
    }

    @Test
    void aMissingLevelIsNamedAtTheCriterionAndAnUnknownOneToo() {
        String missing = GOOD.replace("      - {value: 2, text: {de: \"Mehrere\", en: \"Several\"}}\n", "");
        assertThat(check(missing).faults()).extracting(Finding::code).contains("rule.levelMissing", "schema.tooFew");
        String unknown = GOOD.replace("{value: 2, text: {de: \"Mehrere\"", "{value: 3, text: {de: \"Mehrere\"");
        assertThat(check(unknown).faults()).extracting(Finding::code, Finding::path)
                .containsExactly(tuple("rule.levelMissing", "criteria[R1].levels"), tuple("rule.levelUnknown", "criteria[R1].levels"));
        assertThat(check(unknown).faults().get(0).line()).isEqualTo(Samples.line(unknown, "levels:", 3));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void aMainCriterionWithoutACriterionIsAFault() {
        String text = GOOD.replace("    area: resourceQuality", "    area: offerQuality");
        Finding fault = only(check(text));
        assertThat(fault.code()).isEqualTo("rule.areaEmpty");
        assertThat(fault.line()).isEqualTo(Samples.line(text, "  resourceQuality:", 1));
    }

    @Test
    void aMissingTranslationIsAHintAndTheCatalogueCanBeTaken() {
        String text = GOOD.replace("{de: \"Wen?\", en: \"Whom?\"}", "{de: \"Wen?\"}");
        CatalogueReport report = check(text);
        assertThat(report.catalogue()).isPresent();
        Finding hint = only(report);
        assertThat(hint.code()).isEqualTo("text.translation");
        assertThat(hint.path()).isEqualTo("criteria[E1].questions[1]");
        assertThat(hint.line()).isEqualTo(Samples.line(text, "Wen?", 1));
        assertThat(report.catalogue().orElseThrow().words(report.catalogue().orElseThrow().criterion("E1").orElseThrow().questions().get(0), Locale.ENGLISH).language())
                .isEqualTo("de");
    }

    @Test
    void aMaterialThatTheToolkitDoesNotHaveIsAHint() {
        Finding hint = only(check(GOOD.replace("stakeholder-analyse", "gibt-es-nicht")));
        assertThat(hint.fault()).isFalse();
        assertThat(hint.code()).isEqualTo("rule.linkMaterial");
    }

    @Test
    void allFaultsAreNamedAtOnceInTheOrderOfTheFile() {
        String text = GOOD.replace("format: 1", "format: 9").replace("criterion: R1", "criterion: R9").replace("id: E2", "id: E1").replace("lead]\n", "boss]\n");
        CatalogueReport report = check(text);
        assertThat(report.faults()).extracting(Finding::code)
                .containsExactly("schema.const", "schema.enum", "rule.linkCriterion", "rule.duplicateCriterion", "schema.enum");
        assertThat(report.faults()).extracting(Finding::line).isSorted();
    }

    /** @param offset how many lines below the replaced place the fault is named */
    private record Broken(String replaced, String by, String code, int offset) {
    }

    static Stream<Broken> brokenYaml() {
        String licence = "licence: CC0-1.0";
        return Stream.of(new Broken("languages: [de, en]", "languages: [de, en", "yaml.bracket", 1),
                new Broken(licence, "licence: CC0: frei", "yaml.colon", 0),
                new Broken(licence, "licence: @frei", "yaml.sign", 0),
                new Broken(licence, "licence \"frei\"\nx: 1", "yaml.noColon", 1),
                new Broken(licence, "licence: &anker CC0-1.0", "yaml.alias", 0),
                new Broken(licence, "licence: *anker", "yaml.alias", 0),
                new Broken(licence, "licence: !!java.net.URL CC0-1.0", "yaml.tag", 0),
                new Broken(licence, "licence: CC0-1.0\nlicence: MIT", "yaml.duplicateKey", 1),
                new Broken(licence, "licence: \"CC0\u0007\"", "yaml.invisible", 0),
                new Broken(licence, "licence: " + "[".repeat(13) + "]".repeat(13), "yaml.depth", 0),
                new Broken(licence, "? [a, b]\n: c", "yaml.key", 0),
                new Broken("criteria:\n", "---\ncriteria:\n", "yaml.documents", 0),
                new Broken("    area: resultQuality", "   area: resultQuality", "yaml.indentation", 0),
                new Broken("    area: resultQuality", "  \tarea: resultQuality", "file.tab", 0));
    }

    @ParameterizedTest
    @MethodSource("brokenYaml")
    void whatIsNoPlainYamlIsRefusedWithAReasonAndItsLine(Broken broken) {
        int at = GOOD.indexOf(broken.replaced());
        String text = GOOD.substring(0, at) + broken.by() + GOOD.substring(at + broken.replaced().length());
        CatalogueReport report = check(text);
        assertThat(report.catalogue()).isEmpty();
        Finding fault = report.faults().get(0);
        assertThat(fault.code()).isEqualTo(broken.code());
        assertThat(fault.line()).isEqualTo(Samples.line(GOOD, broken.replaced(), 1) + broken.offset());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamed() {
        Finding fault = only(check(GOOD.replace("{de: \"Etwas\", en: \"Something\"}", "{de: \"Etwas, en: Something}")));
        assertThat(fault.code()).isEqualTo("yaml.quote");
        assertThat(fault.line()).isGreaterThanOrEqualTo(Samples.line(GOOD, "Etwas", 1));
    }

    @Test
    void aBombOfAliasesIsRefusedAtOnceAndNothingIsExpanded() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'z'; name++) {
            bomb.append(name).append(": &").append(name).append(" [").append(("*" + (char) (name - 1) + ", ").repeat(9)).append("x]\n");
        }
        long before = System.nanoTime();
        CatalogueReport report = check(bomb.toString());
        assertThat(report.faults()).extracting(Finding::code).containsOnly("yaml.alias");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void aHugeFileAnEmptyOneAndOneThatIsNoTextAreRefused() {
        assertThat(only(check(new byte[50_000_000])).code()).isEqualTo("file.tooLarge");
        assertThat(only(check(new byte[0])).code()).isEqualTo("file.empty");
        assertThat(only(check("  \n\n")).code()).isEqualTo("file.empty");
        assertThat(only(check("nur ein Text")).code()).isEqualTo("yaml.noMapping");
        assertThat(only(check(GOOD.getBytes(StandardCharsets.UTF_16))).code()).isEqualTo("file.utf16");
        assertThat(check(new byte[] {0x50, 0x4B, 0x03, 0x04, 0x14, 0x00}).faults()).isNotEmpty();
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtTheFirstUmlaut() {
        Finding fault = only(check(GOOD.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(fault.code()).isEqualTo("file.encoding");
        assertThat(fault.line()).isEqualTo(Samples.line(GOOD, "Prüfen", 1));
        assertThat(fault.column()).isEqualTo(GOOD.lines().toList().get(fault.line() - 1).indexOf('ü') + 1);
    }

    @Test
    void aByteOrderMarkOfUtf8DoesNoHarm() {
        CatalogueReport report = check("\uFEFF" + GOOD);
        assertThat(report.findings()).isEmpty();
        assertThat(report.text()).isEqualTo(GOOD);
    }

    @Test
    void fiveThousandCriteriaAreRefusedAndTheFindingsStayBounded() {
        String one = "  - {id: A1}\n";
        CatalogueReport report = check(GOOD.substring(0, GOOD.indexOf("criteria:")) + "criteria:\n" + one.repeat(5000));
        assertThat(report.faults()).hasSize(500);
        assertThat(report.more()).isGreaterThan(10_000);
        assertThat(report.catalogue()).isEmpty();
        assertThat(check(GOOD + GOOD.substring(GOOD.indexOf("  - id: E2")).repeat(200).replace("id: E2", "id: X")).faults())
                .extracting(Finding::code).contains("schema.tooMany");
    }

    @Test
    void everyFindingHasASentenceInBothLanguages() throws IOException {
        Pattern code = Pattern.compile("\"((?:file|yaml|schema|rule|text|lineage)\\.[a-zA-Z.]+[a-zA-Z])\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/wirkstatt/selfanalysis/check"))) {
            List<String> codes = sources.filter(Files::isRegularFile).flatMap(file -> code.matcher(read(file)).results().map(match -> match.group(1)))
                    .distinct().toList();
            assertThat(codes).hasSizeGreaterThan(50);
            for (String each : codes) {
                Finding finding = Finding.fault(new Place(3, 4), "x", each, "eins", "zwei", "drei");
                assertThat(finding.sentence(LABELS, Locale.GERMAN)).as(each).doesNotContain("{").isNotEqualTo(finding.sentence(LABELS, Locale.ENGLISH));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
