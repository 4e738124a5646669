package org.wirkstatt.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSignatureTest {

    @TempDir
    Path folder;

    private boolean takes(byte[] bytes, String name) throws IOException {
        return FileSignature.check(Files.write(folder.resolve("bytes"), bytes), name).isPresent();
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                String[] nameAndText = entry.split("=", 2);
                zip.putNextEntry(new ZipEntry(nameAndText[0]));
                zip.write(nameAndText.length > 1 ? nameAndText[1].getBytes(StandardCharsets.US_ASCII) : new byte[0]);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"255044462d312e37, a.pdf", "89504e470d0a1a0a00, a.png", "ffd8ffe000, a.jpeg", "474946383961, a.gif",
            "524946460000000057454250, a.webp", "d0cf11e0a1b11ae1, a.docx"})
    void knowsFormatsByTheirFirstBytes(String hex, String name) throws IOException {
        assertThat(takes(HexFormat.of().parseHex(hex), name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4d5a9000, a.pdf", "4d5a9000, a.txt", "255044462d312e37, a.png", "255044462d312e37, a.docx", "255044462d312e37, a.exe"})
    void aWrongEndingIsRefused(String hex, String name) throws IOException {
        assertThat(takes(HexFormat.of().parseHex(hex), name)).isFalse();
    }

    @Test
    void aWordFileIsKnownByItsParts() throws IOException {
        assertThat(takes(zip("[Content_Types].xml", "word/document.xml"), "a.docx")).isTrue();
    }

    @Test
    void aPresentationIsNoWordFile() throws IOException {
        assertThat(takes(zip("[Content_Types].xml", "ppt/presentation.xml"), "a.docx")).isFalse();
    }

    @Test
    void anOpenDocumentIsKnownByItsMediaType() throws IOException {
        assertThat(takes(zip("mimetype=application/vnd.oasis.opendocument.text"), "a.odt")).isTrue();
        assertThat(takes(zip("mimetype=application/vnd.oasis.opendocument.text"), "a.odp")).isFalse();
    }

    @Test
    void aBrokenPackageIsTakenSoThatItsReasonCanBeShown() throws IOException {
        assertThat(takes(HexFormat.of().parseHex("504b030414000000"), "a.docx")).isTrue();
    }

    @Test
    void anyOtherArchiveIsRefused() throws IOException {
        assertThat(takes(zip("readme.txt"), "a.docx")).isFalse();
    }

    @Test
    void aScriptedPageIsNotTakenAsText() throws IOException {
        assertThat(takes("<!DOCTYPE html><script>1</script>".getBytes(StandardCharsets.UTF_8), "a.txt")).isFalse();
    }

    @Test
    void svgIsTakenAsSvg() throws IOException {
        assertThat(takes("<?xml version=\"1.0\"?><!-- x --><svg/>".getBytes(StandardCharsets.UTF_8), "a.svg")).isTrue();
    }

    @Test
    void textMustBeUtf8() throws IOException {
        assertThat(takes("Übersicht".getBytes(StandardCharsets.UTF_8), "a.txt")).isTrue();
        assertThat(takes("Übersicht".getBytes(StandardCharsets.ISO_8859_1), "a.txt")).isFalse();
    }

    @Test
    void aLetterThatEndsOnABufferBorderIsNoFault() throws IOException {
        assertThat(takes(("a" + "ü".repeat(20_000)).getBytes(StandardCharsets.UTF_8), "a.md")).isTrue();
    }

    @Test
    void foldersInANameAreDropped() {
        assertThat(FileName.of("../../etc/Pass wd.TXT")).isEqualTo("Pass wd.txt");
    }
}
