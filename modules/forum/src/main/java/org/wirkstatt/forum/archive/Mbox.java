package org.wirkstatt.forum.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the mails of an mbox file apart (RFC 4155), byte by byte and without holding more than one mail: a mail begins at a line that begins with
 * {@code From } and has a time and a year, at the beginning of the file or behind an empty line. The iterator of Apache James mime4j was looked at:
 * it decodes the file with one charset before mails are known, and ends at the first mail that is larger than its buffer.
 */
final class Mbox {

    /** Larger mails are passed over. */
    static final int LARGEST_MAIL = 25 * 1024 * 1024;

    private static final int LONGEST_LINE = 64 * 1024;
    private static final Pattern BEGIN = Pattern.compile("From \\S.*\\b\\d{1,2}:\\d{2}(:\\d{2})?\\b.*\\b(19|20)\\d{2}\\b.*");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern DATE = Pattern.compile("\\b(" + String.join("|", MONTHS) + ")\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\b.*\\b((?:19|20)\\d{2})\\b");

    private final Path file;

    Mbox(Path file) {
        this.file = file;
    }

    /**
     * One mail of the file.
     *
     * @param entry from 1
     * @param size in bytes
     * @param delivered time in the line before the mail, UTC; empty if it has none that can be understood
     */
    record Place(int entry, long offset, long size, Optional<Instant> delivered) {
    }

    /** Takes one mail after the other. */
    @FunctionalInterface
    interface Taker {
        /** @param mail null for one that is too large @return false to stop */
        boolean take(Place place, byte[] mail);
    }

    static boolean isBegin(String line) {
        return BEGIN.matcher(line).matches();
    }

    void each(Taker taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            long at = 0;
            long start = -1;
            long size = 0;
            int entry = 0;
            Optional<Instant> delivered = Optional.empty();
            boolean blankBefore = true;
            boolean lineBegins = true;
            while (readLine(in, line)) {
                String head = lineBegins && blankBefore && line.size() > 5 && line.size() < 1000 ? line.toString(StandardCharsets.ISO_8859_1).stripTrailing() : "";
                boolean ended = endsLine(line);
                if (isBegin(head)) {
                    if (entry > 0 && !taker.take(new Place(entry, start, size, delivered), bytes(mail, size))) {
                        return;
                    }
                    entry++;
                    start = at + line.size();
                    size = 0;
                    delivered = date(head);
                    mail.reset();
                } else if (entry > 0) {
                    size += line.size();
                    if (size <= LARGEST_MAIL) {
                        line.writeTo(mail);
                    }
                }
                at += line.size();
                blankBefore = ended && lineBegins && line.toString(StandardCharsets.ISO_8859_1).isBlank();
                lineBegins = ended;
            }
            if (entry > 0) {
                taker.take(new Place(entry, start, size, delivered), bytes(mail, size));
            }
        }
    }

    /** One mail again. */
    byte[] read(Place place) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] mail = new byte[Math.toIntExact(place.size())];
            bytes.seek(place.offset());
            bytes.readFully(mail);
            return unquoted(mail);
        }
    }

    private static byte[] bytes(ByteArrayOutputStream mail, long size) {
        return size > LARGEST_MAIL ? null : unquoted(mail.toByteArray());
    }

    /** Takes one of the marks away that were put before lines beginning with {@code From }. */
    private static byte[] unquoted(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        return text.contains("\n>") ? text.replaceAll("(?m)^>(>*From )", "$1").getBytes(StandardCharsets.ISO_8859_1) : mail;
    }

    /** A line with its end, or a part of a very long one. @return false at the end of the file */
    private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n' || line.size() >= LONGEST_LINE) {
                return true;
            }
            next = in.read();
        }
        return line.size() > 0;
    }

    private static boolean endsLine(ByteArrayOutputStream line) {
        return line.size() < LONGEST_LINE || line.toByteArray()[line.size() - 1] == '\n';
    }

    private static Optional<Instant> date(String begin) {
        Matcher date = DATE.matcher(begin);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(Integer.parseInt(date.group(6)), MONTHS.indexOf(date.group(1)) + 1, Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(4)), date.group(5) == null ? 0 : Math.min(59, Integer.parseInt(date.group(5))))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
