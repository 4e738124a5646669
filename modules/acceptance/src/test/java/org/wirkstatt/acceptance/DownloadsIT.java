package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of materials over HTTP (RFC 9110 ranges and validators, RFC 6266 names). */
class DownloadsIT {

    private static final String PDF = "/toolkit/zielgruppen-matrix/dateien/zielgruppen-matrix.pdf";
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    @ParameterizedTest
    @CsvSource({
        "/toolkit/zielgruppen-matrix/dateien/zielgruppen-matrix.pdf, application/pdf, inline",
        "/toolkit/zielgruppen-matrix/dateien/zielgruppen-matrix.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, attachment",
        "/toolkit/folien-workshop-1/dateien/folien-workshop-1.pptx, application/vnd.openxmlformats-officedocument.presentationml.presentation, attachment",
        "/toolkit/folien-wirkungslogik/dateien/folien-wirkungslogik.odp, application/vnd.oasis.opendocument.presentation, attachment",
        "/toolkit/ablaufplan-workshop-zyklus/dateien/ablaufplan-workshop-zyklus.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, attachment",
        "/toolkit/glossar-qualitaet-und-wirkung/dateien/glossar.txt, text/plain, inline",
        "/toolkit/poster-workshop-zyklus/dateien/poster-workshop-zyklus.png, image/png, inline"})
    void aFileComesWithItsTypeAndTheRightDisposition(String path, String type, String disposition) {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith(disposition);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void aPartOfAFileCanBeAskedFor() {
        HttpResponse<String> part = portal.get(PDF, "Range", "bytes=0-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("%PDF");
        assertThat(part.headers().firstValue("Content-Range").orElse("")).startsWith("bytes 0-3/");
    }

    @Test
    void aPartBehindTheEndIsRefused() {
        assertThat(portal.get(PDF, "Range", "bytes=999999999-").statusCode()).isEqualTo(416);
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String validator = portal.get(PDF).headers().firstValue("ETag").orElseThrow();
        assertThat(portal.get(PDF, "If-None-Match", validator).statusCode()).isEqualTo(304);
        assertThat(portal.get(PDF, "Range", "bytes=0-3", "If-Range", "\"anders\"").statusCode()).isEqualTo(200);
    }
}
