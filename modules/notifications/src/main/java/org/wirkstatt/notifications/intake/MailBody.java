package org.wirkstatt.notifications.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import org.wirkstatt.notifications.reply.HtmlText;

/** The words and the files of a mail (RFC 2045 to 2049, RFC 2387). Plain text is preferred; HTML is read as it is shown. */
final class MailBody {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    /** Smaller pictures inside HTML belong to signatures. */
    private static final int PICTURE = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Part> files = new ArrayList<>();
    private int parts;

    private MailBody() {
    }

    static MailBody of(Part mail) throws MessagingException, IOException {
        MailBody body = new MailBody();
        body.read(mail, 0, false);
        return body;
    }

    /** As the person and their program wrote it; may be blank. */
    String text() {
        return text.toString();
    }

    /** Everything that is not the text, in order. */
    List<Part> files() {
        return List.copyOf(files);
    }

    private void read(Part part, int depth, boolean related) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            Optional<Multipart> multipart = multipart(part);
            if (multipart.isPresent()) {
                readAll(multipart.get(), part, depth);
            } else {
                append(decoded(part, new ContentType("text", "plain", null)));
            }
        } else if (isText(part)) {
            append(words(part));
        } else if (related && part.isMimeType("image/*") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && part.getSize() < PICTURE) {
            // a logo
            return;
        } else if (part.getFileName() != null || !part.isMimeType("application/pgp-signature") && !part.isMimeType("application/pkcs7-signature")) {
            files.add(part);
        }
    }

    /** Empty for one whose parts cannot be told apart; then its lines are the text. */
    private static Optional<Multipart> multipart(Part part) throws IOException {
        try {
            if (part.getContent() instanceof Multipart multipart && multipart.getCount() > 0) {
                return Optional.of(multipart);
            }
        } catch (MessagingException e) {
            // no boundary
        }
        return Optional.empty();
    }

    private void readAll(Multipart multipart, Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/alternative")) {
            Optional<Part> best = best(multipart, depth);
            if (best.isPresent()) {
                read(best.get(), depth + 1, false);
            }
            return;
        }
        for (int i = 0; i < multipart.getCount(); i++) {
            read(multipart.getBodyPart(i), depth + 1, part.isMimeType("multipart/related"));
        }
    }

    /** The plain text if it says something, else the last one that can be read: the richest (RFC 2046 section 5.1.4). */
    private static Optional<Part> best(Multipart alternatives, int depth) throws MessagingException, IOException {
        Part last = null;
        for (int i = 0; i < alternatives.getCount(); i++) {
            BodyPart part = alternatives.getBodyPart(i);
            if (part.isMimeType("text/plain") && !words(part).isBlank()) {
                return Optional.of(part);
            }
            if (isText(part) && !part.isMimeType("text/plain") || part.isMimeType("multipart/*") && depth < DEEPEST) {
                last = part;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean isText(Part part) throws MessagingException {
        // what says nothing that can be understood is plain text (RFC 2045 section 5.2)
        return (part.isMimeType("text/plain") || part.isMimeType("text/html") || !part.getContentType().matches("(?s)[^/;\\s]+/[^;\\s]+.*")) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && part.getFileName() == null;
    }

    private static String words(Part part) throws MessagingException, IOException {
        ContentType type = type(part);
        String content = decoded(part, type);
        if (part.isMimeType("text/html")) {
            return HtmlText.of(content);
        }
        return "flowed".equalsIgnoreCase(type.getParameter("format")) ? unwrapped(content, "yes".equalsIgnoreCase(type.getParameter("delsp"))) : content;
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("text", part.isMimeType("text/html") ? "html" : "plain", null);
        }
    }

    /** By the charset that is named; where none is known, as UTF-8 if it is some, else as Windows-1252, which old programs send unnamed. */
    private static String decoded(Part part, ContentType type) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readAllBytes();
        } catch (IOException | MessagingException e) {
            // a transfer encoding that is none: better the letters as they are than no answer
            try (InputStream raw = raw(part)) {
                bytes = raw.readAllBytes();
            }
        }
        String named = type.getParameter("charset");
        if (named != null) {
            try {
                Charset charset = Charset.forName(MimeUtility.javaCharset(named.strip()));
                if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
                    // whole sequences of UTF-8 are no chance: the name is wrong
                    Optional<String> utf8 = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1 ? utf8(bytes) : Optional.empty();
                    return utf8.isPresent() ? utf8.get() : new String(bytes, charset);
                }
            } catch (IllegalArgumentException e) {
                // unknown name: guessed below
            }
        }
        return guessed(bytes);
    }

    /** As UTF-8 if it is some, else as Windows-1252. */
    static String guessed(byte[] bytes) {
        return utf8(bytes).orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static InputStream raw(Part part) throws MessagingException, IOException {
        return part instanceof MimeBodyPart body ? body.getRawInputStream() : part instanceof MimeMessage mail ? mail.getRawInputStream() : part.getInputStream();
    }

    /** Lines that end with a space go on (RFC 3676 section 4.1), within the same depth of quotes. */
    private static String unwrapped(String content, boolean dropSpace) {
        StringBuilder out = new StringBuilder();
        String open = null;
        for (String line : content.split("\r?\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String marks = line.substring(0, depth);
            // RFC 3676 section 4.4: a space may have been put in front
            String words = line.substring(depth).startsWith(" ") ? line.substring(depth + 1) : line.substring(depth);
            if (open != null && !open.equals(marks)) {
                out.append('\n');
                open = null;
            }
            if (open == null) {
                out.append(marks).append(marks.isEmpty() ? "" : " ");
            }
            boolean goesOn = words.endsWith(" ") && !words.equals("-- ");
            out.append(goesOn && dropSpace ? words.substring(0, words.length() - 1) : words).append(goesOn ? "" : "\n");
            open = goesOn ? marks : null;
        }
        return out.toString();
    }

    private void append(String words) {
        if (!words.isBlank()) {
            text.append(text.length() == 0 ? "" : "\n\n").append(words.strip());
        }
    }

    /** Name of a file without folder; empty if it has none. */
    static String fileName(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null) {
            return "";
        }
        try {
            name = MimeUtility.decodeText(name);
        } catch (java.io.UnsupportedEncodingException e) {
            // as it is
        }
        String plain = name.replace('\\', '/').substring(name.replace('\\', '/').lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.length() <= 200 ? plain : plain.substring(plain.length() - 200);
    }
}
