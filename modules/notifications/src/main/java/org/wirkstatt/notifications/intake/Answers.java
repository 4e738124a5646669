package org.wirkstatt.notifications.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import org.wirkstatt.notifications.mail.MailSettings;
import org.wirkstatt.notifications.reply.LetterTrace;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.mail.MailReply.Attachment;

/** Reads what a mail says: the words of its sender and the files. */
@ApplicationScoped
class Answers {

    /** Files of one mail. */
    private static final int MOST_FILES = 10;
    private static final Set<String> ENDINGS = Set.of("pdf", "png", "jpg", "jpeg", "gif", "webp", "odt", "ods", "odp", "docx", "xlsx", "pptx", "txt", "md", "csv");

    @Inject
    FileStore files;
    @Inject
    MailSettings mailSettings;
    @Inject
    Clock clock;

    /**
     * @param attachments that a handler may have; they lie in the file store
     * @param leftOut names of files that it may not have
     */
    record Answer(ReplyText text, List<Attachment> attachments, List<String> leftOut, Instant sentAt) {
    }

    /** The mail as it came. @throws IOException if its bytes cannot be read */
    MimeMessage mail(FileRef file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(files.path(file))) {
            return new MimeMessage(Receipt.SESSION, in);
        }
    }

    /** @param takesFiles whether anybody does something with files */
    Answer read(MimeMessage mail, LetterTrace trace, Instant receivedAt, boolean takesFiles) throws IOException, MessagingException {
        MailBody body = MailBody.of(mail);
        List<Attachment> kept = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Part part : body.files()) {
            String name = MailBody.fileName(part);
            Optional<Attachment> attachment = takesFiles && kept.size() < MOST_FILES ? attachment(part, name) : Optional.empty();
            attachment.ifPresentOrElse(kept::add, () -> leftOut.add(name.isEmpty() ? "?" : name));
        }
        Date sent = mail.getSentDate();
        Instant sentAt = sent == null || sent.toInstant().isAfter(clock.instant()) ? receivedAt : sent.toInstant();
        return new Answer(words(body, trace), kept, leftOut, sentAt);
    }

    /** Only the words, for whoever gets them back. */
    ReplyText words(MimeMessage mail, LetterTrace trace) throws IOException, MessagingException {
        return words(MailBody.of(mail), trace);
    }

    private ReplyText words(MailBody body, LetterTrace trace) {
        return ReplyText.of(body.text(), trace, mailSettings.siteName());
    }

    private Optional<Attachment> attachment(Part part, String name) throws MessagingException, IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.lastIndexOf('.') < 1 || !ENDINGS.contains(ending)) {
            return Optional.empty();
        }
        try (InputStream in = part.getInputStream()) {
            FileRef file = files.put(in);
            return file.sizeBytes() == 0 ? Optional.empty() : Optional.of(new Attachment(name, mediaType(part), file));
        }
    }

    private static Optional<String> mediaType(Part part) throws MessagingException {
        try {
            return Optional.of(new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
