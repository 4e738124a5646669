package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A ZIP becomes materials; its second upload finds them, and a single document is recognised as one of them. */
class BulkImportIT {

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    @Test
    void aZipIsLookedAtTakenAndKnownTheSecondTimeAndAnEditorLearnsWhatHinders() throws IOException {
        try (Browser editor = Browser.open(portal.base())) {
            editor.signIn("redaktion", "Redaktion-Muster-2026");
            editor.width(320).go("/verwaltung/toolkit/import");
            assertThat(editor.accessibilityFindings()).as("axe, form").isEmpty();
            assertThat(editor.overflow()).isZero();
            editor.submit("[id='edit:send']");
            assertThat(editor.text()).contains("Bitte wählen Sie eine ZIP-Datei oder einen Ordner.");
            editor.script("document.querySelector(\"select[id$='publish']\").value = 'yes'");
            editor.find("[id='edit:file']").sendKeys(zip().toString());
            editor.submit("[id='edit:send']");
            editor.await("[id='edit:run']");
            assertThat(editor.text()).contains("Daraus würde 1 Material.").contains("Art: „Unsinn“ gibt es hier nicht").contains("materialien.csv, Zeile 4")
                    .contains("Keine Zeile nennt diese Datei");
            assertThat(editor.accessibilityFindings()).as("axe, looked").isEmpty();
            assertThat(editor.overflow()).isZero();
            editor.submit("[id='edit:run']");
            await(editor, "1 Material übernommen.");
            String report = editor.path();
            editor.go("/toolkit/zaunkoenigs-leitfaden");
            assertThat(editor.text()).contains("Zaunkönigs Leitfaden");

            editor.go("/verwaltung/toolkit/import");
            editor.find("[id='edit:file']").sendKeys(zip().toString());
            editor.submit("[id='edit:send']");
            await(editor, "schon da");
            assertThat(editor.text()).contains("/toolkit/zaunkoenigs-leitfaden");
            assertThat(editor.all("[id='edit:run']")).as("nothing is left to take").isEmpty();

            editor.go("/toolkit/zaunkoenigs-leitfaden/dateien");
            awaitAnew(editor, "Barrierefreiheit:");
            assertThat(editor.accessibilityFindings()).as("axe, files").isEmpty();
            editor.go("/toolkit/vom-problembaum-zum-wirkungsziel/dateien");
            editor.find("[id='upload:file']").sendKeys(document("neu", "Und ein neues Ende.").toString());
            editor.submit("[id='upload:send']");
            assertThat(editor.text()).contains("Schon im Toolkit?").contains("im Material „Zaunkönigs Leitfaden“. Ist das eine neue Fassung davon?");
            assertThat(editor.accessibilityFindings()).as("axe, question").isEmpty();
            editor.submit("[id$='replace']");
            assertThat(editor.path()).isEqualTo("/toolkit/zaunkoenigs-leitfaden");
            assertThat(editor.text()).contains("Neue Fassung der Datei „neu.html“");
            editor.go(report);
            assertThat(editor.text()).contains("übernommen");
        }
        try (Browser member = Browser.open(portal.base())) {
            member.signIn("mitglied", "Mitglied-Muster-2026");
            member.go("/verwaltung/toolkit/import");
            assertThat(member.text()).doesNotContain("ZIP-Datei");
        }
    }

    private static void await(Browser browser, String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).withMessage(() -> words + " in " + browser.text()).until(d -> browser.text().contains(words));
    }

    /** Loads the page again until it says {@code words}: files are read in the background. */
    private static void awaitAnew(Browser browser, String words) {
        String path = browser.path();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).pollingEvery(Duration.ofSeconds(1)).withMessage(() -> words + " in " + browser.text()).until(d -> {
            browser.go(path);
            return browser.text().contains(words);
        });
    }

    private static Path zip() throws IOException {
        Path file = Files.createTempDirectory("bulk").resolve("paket.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "materialien.csv", ("Datei;Titel;Kurzbeschreibung;Art;Urheberschaft;Lizenz;Sichtbarkeit\n*;;;;Netzwerk Musterregion;CC BY 4.0;Öffentlich\n"
                    + "leitfaden.docx;Zaunkönigs Leitfaden;Ein Satz.;Moderationsleitfaden;;;\nkaputt.txt;Kaputt;Ein Satz.;Unsinn;;;\n").getBytes(StandardCharsets.UTF_8));
            put(zip, "leitfaden.docx", docx(""));
            put(zip, "kaputt.txt", "kaputt".getBytes(StandardCharsets.UTF_8));
            put(zip, "ohne.txt", "ohne".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            words.append("zaunkoenig").append(i * 7919 % 1009).append(' ');
        }
        return words.toString();
    }

    private static Path document(String name, String end) throws IOException {
        return Files.writeString(Files.createTempDirectory("bulk").resolve(name + ".html"),
                "<!DOCTYPE html><html lang=\"de\"><head><title>x</title></head><body><p>" + words() + end + "</p></body></html>");
    }

    /** The smallest document that Word opens. */
    private static byte[] docx(String end) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>").getBytes(StandardCharsets.UTF_8));
            put(zip, "_rels/.rels", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                    .getBytes(StandardCharsets.UTF_8));
            put(zip, "word/document.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                    + words() + end + "</w:t></w:r></w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
