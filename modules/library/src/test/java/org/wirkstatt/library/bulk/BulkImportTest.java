package org.wirkstatt.library.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirkstatt.library.bulk.BulkBench.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.testkit.FolderStore;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

class BulkImportTest {

    private static final String HEAD = "Datei;Titel;Kurzbeschreibung;Art;Urheberschaft;Lizenz;Sichtbarkeit\n";
    private static final String LONG = "Am Anfang steht eine Frage, die alle verstehen: Wer soll kommen, was soll anders werden, und woran merken wir, dass es gelungen ist? ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLineOfATableBecomesAMaterialWithItsFile(TestDatabase.Kind kind) {
        try (BulkBench bench = new BulkBench(kind, folder)) {
            BulkImport it = bench.looked(bench.upload(zip("materialien.csv", HEAD
                    + "*;;;;Netzwerk Musterregion;CC BY 4.0;Öffentlich\nleitfaden.txt;Leitfaden Zielgruppen;Wie das geht.;Moderationsleitfaden;;;\n", "leitfaden.txt", "Text."), true, false));

            assertThat(it.state()).isEqualTo(BulkState.LOOKED);
            assertThat(bench.report(it)).containsExactly("leitfaden.txt READY materialien.csv:3");
            assertThat(bench.materials()).isZero();

            assertThat(bench.taken(it).state()).isEqualTo(BulkState.DONE);
            assertThat(bench.report(it)).containsExactly("leitfaden.txt TAKEN materialien.csv:3");
            MaterialView view = bench.toolkit(t -> t.as(Person.VISITOR).view("leitfaden-zielgruppen"));
            assertThat(view.content().kind()).isEqualTo(Kind.FACILITATION_GUIDE);
            assertThat(view.content().licence()).isEqualTo("CC-BY-4.0");
            assertThat(view.content().creators()).containsExactly("Netzwerk Musterregion");
            assertThat(view.content().visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(view.files()).singleElement().satisfies(f -> assertThat(f.name()).isEqualTo("leitfaden.txt"));
            assertThat(bench.recorded).containsExactly("importBegun paket.zip 1");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEntryInYamlMayHaveSeveralFilesAndASource(TestDatabase.Kind kind) {
        try (BulkBench bench = new BulkBench(kind, folder)) {
            BulkImport it = bench.looked(bench.upload(zip("paket/materialien.yaml", """
                    # zwei Bilder und ein Text
                    - title: Raum gestalten
                      summary: Zwei Beispiele.
                      kind: caseStudy
                      groupSize: {min: 6, max: 20}
                      criteria: [A1, R4]
                      licence: CC-BY-SA-4.0
                      creators: [Netzwerk Musterregion]
                      basedOn: {title: Räume, creators: [Kim Beispiel], licence: CC-BY-SA-4.0, url: "https://example.org/r", change: gekürzt}
                      files:
                        - {file: a/tafel.txt, title: Die Tafel}
                        - b/tafel.txt
                      body: |
                        ## Vorher

                        Ein Saal.
                    """, "paket/a/tafel.txt", "eins", "paket/b/tafel.txt", "zwei"), false, false));

            assertThat(bench.report(it)).containsExactly("paket/a/tafel.txt,paket/b/tafel.txt READY paket/materialien.yaml:2");
            bench.taken(it);
            MaterialView view = bench.toolkit(t -> t.as(Person.EDITOR).view("raum-gestalten"));
            assertThat(view.draft()).isTrue();
            assertThat(view.files()).extracting(f -> f.name() + " " + f.title()).containsExactly("tafel.txt Die Tafel", "tafel-2.txt tafel-2");
            assertThat(view.content().basedOn().change()).isEqualTo("gekürzt");
            assertThat(view.content().body()).contains("Ein Saal.");
            assertThat(bench.<Boolean>toolkit(t -> t.as(Person.MEMBER).reader.find("raum-gestalten").isEmpty())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneBrokenLineNeverStopsTheRest(TestDatabase.Kind kind) {
        try (BulkBench bench = new BulkBench(kind, folder)) {
            BulkImport it = bench.looked(bench.upload(zip("materialien.csv", HEAD
                    + "a.txt;A;Satz;Handreichung;Kim;;\n"
                    + "b.txt;B;\"Satz ohne Ende;Handreichung;Kim;;\n"
                    + "c.txt;C;Satz;Gibtsnicht;Kim;;\n"
                    + "d.txt;D;Satz;Handreichung;Kim;;;zuviel\n"
                    + "fehlt.txt;E;Satz;Handreichung;Kim;;\n"
                    + "a.txt;F;Satz;Handreichung;Kim;;\n"
                    + ";G;Satz;Handreichung;Kim;;\n"
                    + "h.exe;H;Satz;Handreichung;Kim;;\n"
                    + "i.txt;I;;Handreichung;;;\n"
                    + "j.txt;J;Satz;Handreichung;Kim;;\n",
                    "a.txt", "a", "b.txt", "b", "c.txt", "c", "d.txt", "d", "h.exe", "MZ", "i.txt", "i", "j.txt", "j", "k.txt", "k"), true, false));

            assertThat(bench.report(it)).containsExactly(
                    "a.txt READY materialien.csv:2",
                    " REFUSED materialien.csv:3 Ein Anführungszeichen wird geöffnet und nicht geschlossen. Bitte setzen Sie eines dazu, oder nehmen Sie es weg.",
                    "c.txt REFUSED materialien.csv:4 Art: „Gibtsnicht“ gibt es hier nicht. Möglich sind: handout, facilitationGuide, checklist, slides, template, worksheet, method, caseStudy, report, video. Art: Bitte ausfüllen.",
                    " REFUSED materialien.csv:5 Die Zeile hat mehr Felder als die erste Zeile Spalten nennt (7).",
                    "fehlt.txt REFUSED materialien.csv:6 Die Datei „fehlt.txt“ liegt nicht dabei.",
                    "a.txt REFUSED materialien.csv:7 Die Datei „a.txt“ steht schon in materialien.csv, Zeile 2.",
                    " REFUSED materialien.csv:8 Hier fehlt, um welche Datei es geht.",
                    "h.exe REFUSED materialien.csv:9 „h.exe“ nimmt das Portal nicht an. Möglich sind PDF, DOCX, PPTX, XLSX, ODT, ODP, ODS, Markdown, Text, CSV, HTML und Bilder (PNG, JPEG, GIF, WebP, SVG).",
                    "i.txt REFUSED materialien.csv:10 Kurzbeschreibung: Bitte ausfüllen. Urheberschaft: Bitte ausfüllen.",
                    "j.txt READY materialien.csv:11",
                    "b.txt REFUSED Keine Angaben: Keine Zeile nennt diese Datei.",
                    "d.txt REFUSED Keine Angaben: Keine Zeile nennt diese Datei.",
                    "k.txt REFUSED Keine Angaben: Keine Zeile nennt diese Datei.");
            bench.taken(it);
            assertThat(bench.count(it, Outcome.TAKEN)).isEqualTo(2);
        }
    }

    @Test
    void aBrokenEntryInYamlStaysAloneAndItsLineIsNamed() {
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.looked(bench.upload(zip("materialien.yml", """
                    - {file: a.txt, summary: Satz, kind: handout, creators: [Kim]}
                    - file: b.txt
                      summary: "offen
                      kind: handout
                    - file: c.txt
                      summary: Satz
                      kind: handout
                      creators: [Kim]
                      farbe: rot
                      reviewBy: morgen
                    - file: d.txt
                      summary: Satz
                      kind: handout
                      creators: [Kim]
                    """, "a.txt", "a", "b.txt", "b", "c.txt", "c", "d.txt", "d"), true, true));

            assertThat(bench.report(it)).hasSize(5).startsWith("a.txt READY materialien.yml:1").contains("d.txt READY materialien.yml:11", "b.txt READY")
                    .anySatisfy(line -> assertThat(line).startsWith(" REFUSED materialien.yml:").contains("kein lesbares YAML"))
                    .contains("c.txt REFUSED materialien.yml:9 Das Feld „farbe“ gibt es nicht. Nächste Prüfung bis: Bitte ein Datum angeben, zum Beispiel „31.08.2027“.");
            bench.taken(it);
            assertThat(bench.<Boolean>toolkit(t -> t.as(Person.EDITOR).view("b").draft())).as("without metadata it is a draft, whatever was chosen").isTrue();
            assertThat(bench.<Boolean>toolkit(t -> t.as(Person.EDITOR).view("a").draft())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFileOrTheSameTextComesOnce(TestDatabase.Kind kind) {
        try (BulkBench bench = new BulkBench(kind, folder)) {
            byte[] zip = zip("materialien.csv", HEAD + "a.txt;A;Satz;Handreichung;Kim;;\nb.txt;B;Satz;Handreichung;Kim;;\nc.txt;C;Satz;Handreichung;Kim;;\n",
                    "a.txt", LONG, "b.txt", LONG, "c.txt", LONG.replace(" ", "\n").toUpperCase(java.util.Locale.ROOT));
            BulkImport first = bench.looked(bench.upload(zip, true, false));
            String earlier = "Dieselbe Datei oder derselbe Text kommt hier schon vor: a.txt";
            assertThat(bench.report(first)).containsExactly("a.txt READY materialien.csv:2", "b.txt DUPLICATE materialien.csv:3 " + earlier,
                    "c.txt DUPLICATE materialien.csv:4 " + earlier);
            bench.taken(first);

            BulkImport again = bench.looked(bench.upload(zip, true, false));
            assertThat(bench.report(again).get(0)).isEqualTo("a.txt DUPLICATE materialien.csv:2 Dieselbe Datei oder derselbe Text steht schon im Toolkit: /toolkit/a");
            assertThat(bench.count(again, Outcome.READY)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anImportThatIsKilledGoesOnWhereItWasAndTakesNothingTwice(TestDatabase.Kind kind) {
        try (BulkBench bench = new BulkBench(kind, folder)) {
            BulkImport it = bench.upload(many(30), true, false);
            bench.steps.failAt = 12;
            assertThatThrownBy(() -> bench.look.run(it.ref())).isInstanceOf(BulkBench.KilledError.class);
            assertThat(bench.count(it, Outcome.READY)).isEqualTo(11);
            assertThat(bench.looked(it).state()).isEqualTo(BulkState.LOOKED);

            bench.as(imports -> {
                imports.run(it.id());
                return null;
            });
            bench.steps.failAt = 17;
            assertThatThrownBy(() -> bench.take.run(it.ref())).isInstanceOf(BulkBench.KilledError.class);
            assertThat(bench.count(it, Outcome.TAKEN)).isEqualTo(16);

            bench.take.run(it.ref());
            bench.take.run(it.ref());
            assertThat(bench.count(it, Outcome.TAKEN)).isEqualTo(30);
            assertThat(bench.materials()).isEqualTo(30);
        }
    }

    @Test
    void aStoppedImportKeepsWhatItMadeAndGoesOnLater() {
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.upload(many(5), false, false);
            cancel(bench, it);
            bench.look.run(it.ref());
            assertThat(bench.report(it)).isEmpty();

            bench.as(imports -> {
                imports.run(it.id());
                return null;
            });
            assertThat(bench.looked(it).state()).as("nothing was looked at yet, so that comes first").isEqualTo(BulkState.LOOKED);
            assertThat(bench.taken(it).state()).isEqualTo(BulkState.DONE);
        }
    }

    private static void cancel(BulkBench bench, BulkImport it) {
        bench.as(imports -> {
            imports.cancel(it.id());
            return null;
        });
    }

    @Test
    void aFolderOfTheServerIsTakenWithoutFollowingLinks() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("bestand"));
        Files.writeString(mine.resolve("materialien.csv"), HEAD + "a.txt;A;Satz;Handreichung;Kim;;\n");
        Files.writeString(mine.resolve("a.txt"), "a");
        Files.writeString(folder.resolve("geheim.txt"), "geheim");
        Files.createSymbolicLink(mine.resolve("link.txt"), folder.resolve("geheim.txt"));
        Files.createSymbolicLink(folder.resolve("woanders"), Path.of("/etc"));
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            assertThat(bench.as(BulkImports::folders)).containsExactly("bestand");
            BulkImport it = bench.looked(bench.as(imports -> imports.folder("bestand", true, true)));
            assertThat(bench.report(it)).containsExactly("a.txt READY materialien.csv:2");
            assertThatThrownBy(() -> bench.as(imports -> imports.folder("../bestand", true, true))).isInstanceOf(InvalidMaterialException.class);
        }
    }

    @Test
    void namesThatLeadOutOfTheZipAreNamedAndNeverOpened() {
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.looked(bench.upload(zip("../../etc/passwd.txt", "x", "/absolut.txt", "x", "C:\\boot.txt", "x", "gut.txt", "x", "__MACOSX/._gut.txt", "x",
                    ".DS_Store", "x"), true, true));

            String outside = " REFUSED Der Name führt aus der ZIP-Datei hinaus. Solche Dateien öffnen wir nicht.";
            assertThat(BulkBench.sorted(bench.report(it))).containsExactly("../../etc/passwd.txt" + outside, "/absolut.txt" + outside, "C:\\boot.txt" + outside, "gut.txt READY");
        }
    }

    @Test
    void aFileThatSwellsIsNotUnpacked() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bombe.txt", new byte[40_000_000]);
        files.put("gut.txt", "gut".getBytes(StandardCharsets.UTF_8));
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.looked(bench.upload(zip(files), true, true));

            assertThat(bench.report(it)).anySatisfy(line -> assertThat(line).startsWith("bombe.txt REFUSED Ausgepackt ist die Datei über hundertmal so groß."));
        }
    }

    @Test
    void aFileAboveTheLimitIsRefusedAndTheOthersGoOn() {
        FolderStore small = new FolderStore(FolderStore.temporary().folder(), 2_000, new java.util.ArrayList<>());
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder, small)) {
            BulkImport it = bench.looked(bench.upload(zip("gross.txt", "a".repeat(5_000), "klein.txt", "a"), true, true));

            assertThat(bench.count(it, Outcome.REFUSED)).isEqualTo(1);
            assertThat(bench.count(it, Outcome.READY)).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoZipIsRefusedAtItsField() {
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            assertThatThrownBy(() -> bench.upload("%PDF-1.7".getBytes(StandardCharsets.UTF_8), true, true)).isInstanceOf(InvalidMaterialException.class)
                    .satisfies(e -> assertThat(((InvalidMaterialException) e).field()).isEqualTo("file"));
            assertThat(bench.looked(bench.upload(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, true, true)).fault()).isEqualTo("zipBroken");
            assertThat(bench.looked(bench.upload(zip(".DS_Store", ""), true, true)).fault()).isEqualTo("nothing");
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void tablesComeInTheEncodingsOfSpreadsheets(String encoding) {
        String text = (encoding.startsWith("UTF") ? "\uFEFF" : "") + HEAD.replace(';', '\t') + "a.txt\tÜbergabe für Große\tSatz\tPräsentation\tJörg Muß\t\t\r\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("materialien.csv", text.getBytes(Charset.forName(encoding)));
        files.put("a.txt", "a".getBytes(StandardCharsets.UTF_8));
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.looked(bench.upload(zip(files), true, false));
            bench.taken(it);

            assertThat(bench.<String>toolkit(t -> t.as(Person.EDITOR).view("uebergabe-fuer-grosse").content().creators().get(0))).isEqualTo("Jörg Muß");
        }
    }

    @Test
    void anUnknownEncodingIsRefusedClearly() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("materialien.csv", new byte[] {'D', 'a', 0, 1, (byte) 0x81, ';'});
        files.put("a.txt", "a".getBytes(StandardCharsets.UTF_8));
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            assertThat(bench.report(bench.looked(bench.upload(zip(files), true, false))).get(0))
                    .isEqualTo("materialien.csv REFUSED Die Zeichen der Datei sind in keiner Kodierung, die wir kennen. Bitte speichern Sie sie als „CSV UTF-8“.");
        }
    }

    @Test
    void onlyEditorsImport() {
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.upload(many(1), true, false);
            bench.user = Person.MEMBER;

            assertThatThrownBy(() -> bench.as(BulkImports::list)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> bench.as(BulkImports::folders)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> bench.as(imports -> imports.get(it.id()))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> bench.upload(many(1), true, false)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> bench.taken(it)).isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void filesAreReferencedAsLongAsTheyMayBecomeMaterials() {
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.upload(many(3), true, false);
            assertThat(referenced(bench)).hasSize(1);
            bench.looked(it);
            assertThat(referenced(bench)).as("the ZIP is not needed any more").hasSize(3);
            assertThat(bench.store.forgotten()).extracting(FileRef::sizeBytes).hasSize(1);
            bench.taken(it);
            assertThat(referenced(bench)).isEmpty();
        }
    }

    @Test
    void everyNameOfAColumnMeansOneField() {
        org.wirkstatt.library.Labels labels = new org.wirkstatt.library.Labels(new org.wirkstatt.library.testing.Doubles.BundleTexts());
        for (EntryField field : EntryField.values()) {
            for (String name : List.of(field.code(), field.label(labels, java.util.Locale.GERMAN), field.label(labels, java.util.Locale.ENGLISH))) {
                assertThat(EntryField.of(name, labels)).as(name).contains(field);
            }
        }
    }

    @Test
    void theExampleOnThePageIsTaken() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/META-INF/resources/library/bulk.xhtml"));
        String example = page.substring(page.indexOf("<code lang=\"de\">") + 16, page.indexOf("</code>"));
        try (BulkBench bench = new BulkBench(TestDatabase.Kind.H2, folder)) {
            BulkImport it = bench.looked(bench.upload(zip("materialien.csv", example.replace(".pdf", ".txt").replace(".jpg", ".txt"), "leitfaden.txt", "l", "fotos/tafel.txt", "t",
                    "fotos/kreis.txt", "k"), true, false));

            assertThat(bench.report(it)).containsExactly("leitfaden.txt READY materialien.csv:3", "fotos/tafel.txt,fotos/kreis.txt READY materialien.csv:4");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWaitsIsInTheCopyOfWhoBeganAndGoneAfterTheErasure(TestDatabase.Kind kind) {
        try (BulkBench bench = new BulkBench(kind, folder)) {
            BulkImport it = bench.looked(bench.upload(zip("materialien.csv", HEAD + "leitfaden.txt;Leitfaden;Wie das geht.;Moderationsleitfaden;Kim Beispiel;CC BY 4.0;Öffentlich\n",
                    "leitfaden.txt", "Text."), true, false));
            MemberId starter = it.startedBy();

            assertThat(copy(bench, starter)).hasSize(2).last().asString().contains("Kim Beispiel", "Wie das geht.");

            keeping(bench, keeping -> {
                keeping.erase(starter, PersonalData.Contributions.DELETE);
                return null;
            });
            assertThat(copy(bench, starter)).isEmpty();
            assertThat(bench.report(it)).containsExactly("leitfaden.txt REFUSED materialien.csv:2");
        }
    }

    private static List<Map<String, Object>> copy(BulkBench bench, MemberId member) {
        return keeping(bench, keeping -> keeping.export(member));
    }

    private static List<String> referenced(BulkBench bench) {
        return keeping(bench, keeping -> keeping.referenced().collect(Collectors.toList()));
    }

    private static <T> T keeping(BulkBench bench, Function<BulkKeeping, T> work) {
        return bench.database.call(em -> {
            BulkKeeping keeping = new BulkKeeping();
            keeping.imports = new BulkRepository();
            keeping.imports.em = em;
            keeping.members = People.absent();
            return work.apply(keeping);
        });
    }

    static byte[] many(int number) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("materialien.csv", (HEAD + IntStream.range(0, number).mapToObj(i -> "d%05d.txt;Titel %d;Satz;Handreichung;Kim;;\n".formatted(i, i))
                .collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8));
        IntStream.range(0, number).forEach(i -> files.put("d%05d.txt".formatted(i), ("Inhalt Nummer " + i).getBytes(StandardCharsets.UTF_8)));
        return zip(files);
    }
}
