package org.wirkstatt.forum.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes mbox files as mail programs and lists do. */
final class MboxFile {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param head lines of the head; the body stands in {@code charset} as it is */
    MboxFile mail(String head, String body, Charset charset) {
        write("From liste@example.org Fri May  3 10:15:00 2019\n", StandardCharsets.US_ASCII);
        write(head.strip() + "\n\n", charset);
        write(body.replaceAll("(?m)^(>*From )", ">$1") + "\n\n", charset);
        return this;
    }

    /** Plain UTF-8. @param answers Message-ID of what it answers; empty without */
    MboxFile mail(String id, String from, String date, String subject, String answers, String body) {
        return mail("From: " + from + "\nDate: " + date + "\nSubject: " + subject + "\nMessage-ID: <" + id + "@example.org>\n"
                + (answers.isEmpty() ? "" : "In-Reply-To: <" + answers + "@example.org>\n") + "Content-Type: text/plain; charset=utf-8", body, StandardCharsets.UTF_8);
    }

    static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    MboxFile raw(String text) {
        write(text, StandardCharsets.UTF_8);
        return this;
    }

    private void write(String text, Charset charset) {
        out.writeBytes(text.getBytes(charset));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
