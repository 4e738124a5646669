package org.wirkstatt.kernel.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.time.PartialDate;

class YamlContentFilesTest {

    enum Kind { HANDOUT, FACILITATION_GUIDE, A1 }

    record Step(String name, Integer minutes) {
        Step {
            if (minutes != null && minutes < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    record Material(String title, Kind kind, List<Kind> kinds, Integer minutes, PartialDate since, LocalDate published, Boolean about,
            List<Step> steps, String text, String body) {
    }

    private final YamlContentFiles files = new YamlContentFiles();

    @Test
    void aFileBecomesARecord() {
        Material read = read("""
                title: Vom Problembaum
                kind: facilitationGuide
                kinds: [handout, A1]
                minutes: 90
                since: 2017
                published: 2026-08-20
                about: true
                steps:
                  - {name: eins, minutes: 45}
                text: |
                  Zeile

                  Zeile
                """);

        assertThat(read).isEqualTo(new Material("Vom Problembaum", Kind.FACILITATION_GUIDE, List.of(Kind.HANDOUT, Kind.A1), 90,
                new PartialDate("2017"), LocalDate.of(2026, 8, 20), true, List.of(new Step("eins", 45)), "Zeile\n\nZeile\n", null));
    }

    @Test
    void whatIsMissingIsNullOrAnEmptyList() {
        assertThat(read("title: A")).isEqualTo(new Material("A", null, List.of(), null, null, null, null, List.of(), null, null));
    }

    @Test
    void whatIsEmptyIsNullOrAnEmptyList() {
        assertThat(read("title:\nkind: # offen\nkinds:\nsteps:\nminutes:\nsince:\npublished: ~\nabout:\ntext: null"))
                .isEqualTo(new Material(null, null, List.of(), null, null, null, null, List.of(), null, null));
    }

    @Test
    void aNumberOrATruthValueCanStandForAText() {
        assertThat(read("title: 08128").title()).isEqualTo("08128");
        assertThat(read("title: 1.50").title()).isEqualTo("1.50");
        assertThat(read("title: yes").title()).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", "2017-03", "2023-06-27"})
    void aDateCanBePartial(String date) {
        assertThat(read("since: " + date).since()).isEqualTo(new PartialDate(date));
    }

    @Test
    void theTextBelowTheFrontMatterIsTheBody() {
        assertThat(files.read("---\ntitle: A\n---\n\n## Los\n\n\"so\" \\n \uD83D\uDE42\n---\nweiter\n", Material.class, true).body())
                .isEqualTo("## Los\n\n\"so\" \\n \uD83D\uDE42\n---\nweiter");
    }

    @Test
    void noTextIsAnEmptyBody() {
        assertThat(files.read("---\ntitle: A\n---\n", Material.class, true).body()).isEmpty();
    }

    @Test
    void windowsLineEndsAndAMarkAtTheStartDoNoHarm() {
        assertThat(files.read("\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n", Material.class, true)).extracting(Material::title, Material::body)
                .containsExactly("A", "Text");
    }

    @Test
    void anUnknownFieldIsRefusedWithItsLine() {
        assertFormatError("title: A\ntitel: B\n", 2, "Das Feld „titel“ gibt es nicht.");
    }

    @Test
    void anUnknownFieldInAListIsRefused() {
        assertFormatError("steps:\n  - name: a\n  - nam: b\n", 3, "Das Feld „nam“ gibt es nicht.");
    }

    @Test
    void anUnknownConstantIsRefusedWithTheAllowedOnes() {
        assertFormatError("title: A\nkind: buch\n", 2, "Der Wert „buch“ im Feld „kind“ ist nicht erlaubt; möglich sind: handout, facilitationGuide, A1.");
    }

    @Test
    void aWordForANumberIsRefused() {
        assertFormatError("minutes: viele", 1, "Der Wert „viele“ passt nicht zum Feld „minutes“.");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
        assertFormatError("a: 1\nsince: 2023-02-30".substring(5), 1, "Der Wert „2023-02-30“ passt nicht zum Feld „since“.");
        assertFormatError("published: gestern", 1, "Der Wert „gestern“ passt nicht zum Feld „published“.");
    }

    @Test
    void aListForATextIsRefused() {
        assertFormatError("title: [a, b]", 1, "Das Feld „title“ hat nicht die erwartete Form.");
    }

    @Test
    void aTextForAListIsRefused() {
        assertFormatError("title: A\nsteps: viele", 2, "Das Feld „steps“ hat nicht die erwartete Form.");
    }

    @Test
    void aValueTheRecordRefusesIsNamed() {
        assertFormatError("steps:\n  - {name: a, minutes: -1}", 2, "Der Wert im Feld „steps.1“ ist nicht erlaubt.");
    }

    @Test
    void anEmptyEntryInAListIsRefused() {
        assertFormatError("kinds: [handout, ~]", 1, "Im Feld „kinds.2“ fehlt ein Wert.");
    }

    @Test
    void aFieldTwiceIsRefused() {
        assertFormatError("title: A\ntitle: B\n", 2, "Ein Feld steht doppelt da.");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertFormatError("title: A\nkinds: [handout\ntext: b\n", 3, "Die Zeile ist kein gültiges YAML.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertFormatError("", 1, "Die Datei ist leer.");
    }

    @Test
    void aListAsFileIsRefused() {
        assertFormatError("- a\n- b", 1, "Die Datei muss aus Feldern der Form „name: Wert“ bestehen.");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertFormatError("title: A\n---\ntitle: B\n", 3, "Nach dem Ende der Felder steht noch etwas.");
    }

    @Test
    void aControlCharacterIsRefusedWithItsLine() {
        assertFormatError("title: A\ntext: a\u0007b", 2, "Die Zeile enthält ein unsichtbares Steuerzeichen.");
    }

    @Test
    void linesOfAFileWithFrontMatterAreThoseOfTheFile() {
        assertThat(error("---\ntitle: A\nkind: x\n---\nText", true).line()).isEqualTo(3);
        assertThat(error("---\ntitle: A\nkinds: [handout\n---\nText\nText\nText", true).line()).isBetween(3, 4);
    }

    @Test
    void aMissingFrontMatterIsRefused() {
        assertThat(error("title: A", true)).hasMessage("Die Datei muss mit einer Zeile aus drei Bindestrichen beginnen.");
        assertThat(error("---\ntitle: A\n", true)).hasMessage("Nach den Feldern fehlt die Zeile aus drei Bindestrichen.");
    }

    @Test
    void aBodyAmongTheFieldsIsRefused() {
        assertThat(error("---\ntitle: A\nbody: B\n---\n", true).line()).isEqualTo(3);
    }

    @Test
    void aliasesAreRefused() {
        assertFormatError("title: &a A\ntext: *a", 2, "Anker und Verweise (& und *) sind nicht erlaubt.");
    }

    @Test
    void aBombOfAliasesIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c).append(": &").append(c).append(" [*").append((char) (c - 1)).append(", *").append((char) (c - 1)).append("]\n");
        }
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(ContentFormatException.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read("kinds: " + "[".repeat(50_000))).isInstanceOf(ContentFormatException.class);
    }

    @Test
    void aHugeFileIsRefused() {
        assertThatThrownBy(() -> read("text: " + "x".repeat(6_000_000))).isInstanceOf(ContentFormatException.class);
    }

    @Test
    void aTagCreatesNothing() {
        assertThatThrownBy(() -> read("title: !!javax.script.ScriptEngineManager [x]")).isInstanceOf(ContentFormatException.class);
    }

    @Test
    void writingLeavesOutWhatIsEmpty() {
        assertThat(files.write(new Material("A", Kind.FACILITATION_GUIDE, List.of(Kind.A1), 5, new PartialDate("2017"), LocalDate.of(2026, 8, 20),
                null, List.of(new Step("eins", null)), "a\nb\n", null), false)).isEqualTo("""
                title: A
                kind: facilitationGuide
                kinds:
                  - A1
                minutes: 5
                since: 2017
                published: 2026-08-20
                steps:
                  - name: eins
                text: |
                  a
                  b
                """);
    }

    @Test
    void theBodyIsWrittenBelowTheFrontMatter() {
        assertThat(files.write(new Material("A", null, List.of(), null, null, null, null, List.of(), null, "## Los\n"), true))
                .isEqualTo("---\ntitle: A\n---\n\n## Los\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a", " a ", "08128", "1", "1.5", "1e3", "0x1F", "true", "no", "null", "~", "- a", "a: b", "a #b", "#a", "'a'",
            "\"a\"", "[a]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "? a", "a\nb", "a\n", "\na", "\n", "a\n\n", "a \nb", "  a\nb",
            "\ta\nb", "a\tb", "ä „x“ – €", "\uD83D\uDE42", "2017-03", "2023-06-27", "12:30:00", "a\u00A0b", "a\u2028b", "---", "...", "---\na",
            "https://a.example/?b=c#d", "a, b", "\\", "\\n", "a:", ":a", "x\n---\ny", "<<", "="})
    void everyTextComesBackAsItWas(String text) {
        Material written = new Material(text, null, List.of(), null, null, null, null, List.of(new Step(text, 1)), text, null);

        assertThat(read(files.write(written, false))).isEqualTo(written);
        assertThat(files.write(read(files.write(written, false)), false)).isEqualTo(files.write(written, false));
        assertThat(files.read(files.write(written, true), Material.class, true).title()).isEqualTo(text);
    }

    private Material read(String yaml) {
        return files.read(yaml, Material.class, false);
    }

    private ContentFormatException error(String text, boolean frontMatter) {
        return catchThrowableOfType(ContentFormatException.class, () -> files.read(text, Material.class, frontMatter));
    }

    private void assertFormatError(String yaml, int line, String reason) {
        ContentFormatException error = error(yaml, false);
        assertThat(error).isNotNull().hasMessage(reason);
        assertThat(error.line()).isEqualTo(line);
    }
}
