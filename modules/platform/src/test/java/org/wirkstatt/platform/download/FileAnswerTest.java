package org.wirkstatt.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.file.FileRef;

class FileAnswerTest {

    private static final String TAG = "\"" + "a".repeat(64) + "\"";

    @TempDir
    Path folder;

    private Exchange ask(Exchange exchange, FileType type, boolean isPublic) throws IOException {
        Path path = Files.writeString(folder.resolve("bytes"), "0123456789");
        new FileAnswer("a." + type.ending(), type, new FileRef("a".repeat(64), 10), path, isPublic).send(exchange.request(), exchange.response(), !exchange.request().getMethod().equals("HEAD"));
        return exchange;
    }

    private Exchange ask(Exchange exchange) throws IOException {
        return ask(exchange, FileType.PDF, true);
    }

    @Test
    void theWholeFileIsSentWithItsTypeAndLength() throws IOException {
        Exchange answer = ask(Exchange.get());

        assertThat(answer.text()).isEqualTo("0123456789");
        assertThat(answer.answered).containsEntry("Content-Type", "application/pdf").containsEntry("Content-Length", "10").containsEntry("ETag", TAG)
                .containsEntry("Accept-Ranges", "bytes");
    }

    @Test
    void headSendsTheHeadersOnly() throws IOException {
        Exchange answer = ask(Exchange.head());

        assertThat(answer.text()).isEmpty();
        assertThat(answer.answered).containsEntry("Content-Length", "10");
    }

    @Test
    void aRangeIsSentAlone() throws IOException {
        Exchange answer = ask(Exchange.get("Range", "bytes=2-4"));

        assertThat(answer.status).isEqualTo(206);
        assertThat(answer.text()).isEqualTo("234");
        assertThat(answer.answered).containsEntry("Content-Range", "bytes 2-4/10").containsEntry("Content-Length", "3");
    }

    @Test
    void severalRangesAreSentInParts() throws IOException {
        Exchange answer = ask(Exchange.get("Range", "bytes=0-0,-1"));

        assertThat(answer.answered.get("Content-Type")).startsWith("multipart/byteranges; boundary=");
        assertThat(answer.text()).contains("Content-Range: bytes 0-0/10\r\n\r\n0\r\n--").contains("Content-Range: bytes 9-9/10\r\n\r\n9\r\n--");
    }

    @Test
    void aRangeBehindTheEndIsRefused() throws IOException {
        Exchange answer = ask(Exchange.get("Range", "bytes=10-"));

        assertThat(answer.status).isEqualTo(416);
        assertThat(answer.answered).containsEntry("Content-Range", "bytes */10");
    }

    @ParameterizedTest
    @CsvSource({"a, 206", "b, 200"})
    void aRangeCountsForTheseBytesOnly(String letter, int status) throws IOException {
        assertThat(ask(Exchange.get("Range", "bytes=2-4", "If-Range", "\"" + letter.repeat(64) + "\"")).status).isEqualTo(status);
    }

    @Test
    void aRangeDoesNotCountForHead() throws IOException {
        assertThat(ask(Exchange.head("Range", "bytes=2-4")).status).isEqualTo(200);
    }

    @Test
    void whoHasTheBytesIsToldSo() throws IOException {
        assertThat(ask(Exchange.get("If-None-Match", "\"x\", W/" + TAG)).status).isEqualTo(304);
    }

    @Test
    void aConditionOnOtherBytesFails() throws IOException {
        assertThat(ask(Exchange.get("If-Match", "\"x\"")).status).isEqualTo(412);
    }

    @ParameterizedTest
    @EnumSource(value = FileType.class, names = {"SVG", "HTML"})
    void whatCouldRunAScriptIsOnlyDownloaded(FileType type) throws IOException {
        Exchange answer = ask(Exchange.get(), type, true);

        assertThat(answer.answered.get("Content-Disposition")).startsWith("attachment");
        assertThat(answer.answered.get("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
    }

    @ParameterizedTest
    @EnumSource(value = FileType.class, names = {"PDF", "PNG", "JPEG", "GIF", "WEBP", "TEXT"})
    void whatIsHarmlessIsShown(FileType type) throws IOException {
        assertThat(ask(Exchange.get(), type, true).answered.get("Content-Disposition")).startsWith("inline");
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void noBrowserGuessesAType(FileType type) throws IOException {
        assertThat(ask(Exchange.get(), type, true).answered).containsEntry("X-Content-Type-Options", "nosniff");
    }

    @Test
    void filesForMembersAreNotKeptUnderway() throws IOException {
        assertThat(ask(Exchange.get(), FileType.PDF, false).answered).containsEntry("Cache-Control", "private, no-store");
    }
}
