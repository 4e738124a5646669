package org.wirkstatt.notifications.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** The folder of {@code .eml} files: the way out of a portal without mail server. Writing a mail again replaces it. */
@ApplicationScoped
public class FolderDelivery implements MailDelivery {

    @Inject
    MailSettings settings;

    @Override
    public void deliver(MimeMessage mail, String key) throws MailNotSentException {
        try {
            Files.createDirectories(settings.folder());
            Path part = settings.folder().resolve(key + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            }
            Files.move(part, file(key), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MailNotSentException(MailProblem.FOLDER, e.toString(), e);
        } catch (MessagingException e) {
            throw new MailNotSentException(MailProblem.INVALID, e.getMessage(), e);
        }
    }

    /** The mail as it was written; empty if it went another way or is gone. */
    Optional<MimeMessage> find(String key) {
        if (!Files.exists(file(key))) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file(key))) {
            return Optional.of(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (IOException e) {
            throw new UncheckedIOException("letter cannot be read", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("letter is no mail", e);
        }
    }

    /** Removes a mail; nothing happens if it is not there. */
    void remove(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("letter cannot be removed", e);
        }
    }

    /** Removes the mails that have one of {@code words} in a header or in their text. */
    void removeMentioning(List<String> words) {
        if (words.isEmpty() || !Files.isDirectory(settings.folder())) {
            return;
        }
        try (Stream<Path> files = Files.list(settings.folder())) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml")).map(name -> name.substring(0, name.length() - 4))
                    .filter(key -> words.stream().anyMatch(content(key)::contains)).forEach(this::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of letters cannot be read", e);
        }
    }

    private String content(String key) {
        return find(key).map(mail -> {
            try {
                StringBuilder all = new StringBuilder();
                for (Header header : Collections.list(mail.getAllHeaders())) {
                    all.append(MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))).append('\n');
                }
                return all.append(((Multipart) mail.getContent()).getBodyPart(0).getContent()).toString();
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("letter in the folder is not as the portal wrote it", e);
            }
        }).orElse("");
    }

    private Path file(String key) {
        return settings.folder().resolve(key + ".eml");
    }
}
