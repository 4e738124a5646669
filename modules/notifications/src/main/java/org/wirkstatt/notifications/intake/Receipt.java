package org.wirkstatt.notifications.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.notifications.reply.ReplyDesk;
import org.wirkstatt.notifications.reply.ReplySettings;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;

/**
 * Writes down a mail that arrived: bytes into the file store, a row in a transaction of its own. Only then it may be taken off the mail server,
 * so a crash loses nothing; and since the row knows Message-ID and address, a mail that is offered again is not written again.
 */
@ApplicationScoped
class Receipt {

    private static final String[] RECIPIENTS = {"To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"};
    static final Session SESSION = Session.getInstance(new Properties());

    @Inject
    InboundRepository mails;
    @Inject
    ReplyDesk replies;
    @Inject
    ReplySettings addresses;
    @Inject
    IntakeSettings settings;
    @Inject
    FileStore files;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    /** Bytes that are asked for only when they are needed. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException, MessagingException;
    }

    /** The address of ours that {@code headers} name; empty if the mail is not for us and is to be left alone. */
    Optional<String> address(InternetHeaders headers) {
        List<String> all = Stream.of(RECIPIENTS).map(headers::getHeader).filter(Objects::nonNull).flatMap(Stream::of)
                .flatMap(value -> addresses(value).stream()).filter(addresses::isOurs).toList();
        return all.stream().filter(a -> addresses.token(a).isPresent()).findFirst().or(() -> all.stream().findFirst());
    }

    private static List<String> addresses(String header) {
        try {
            return Stream.of(InternetAddress.parseHeader(header, false)).map(InternetAddress::getAddress).filter(Objects::nonNull).toList();
        } catch (MessagingException e) {
            return List.of();
        }
    }

    /** Whether a mail of {@code size} bytes is taken whole. */
    boolean fits(long size) {
        return size <= Math.min(settings.maxBytes(), files.maxUploadBytes());
    }

    /**
     * @param headers of the mail
     * @param address of ours that it is for
     * @param content the whole mail; not opened for one that is too large
     * @throws IOException if it cannot be written down; then it must stay where it is
     */
    void receive(InboundMail.Source source, InternetHeaders headers, String address, long size, Content content) throws IOException, MessagingException {
        String key = ReplyDesk.hash(one(headers, "Message-ID").orElseGet(() -> String.join("\n", Collections.list(headers.getAllHeaderLines()))) + "\n"
                + address.toLowerCase(Locale.ROOT));
        if (transactions.call(() -> mails.isKnown(key))) {
            return;
        }
        Optional<FileRef> file = Optional.empty();
        if (fits(size)) {
            try (InputStream in = content.open()) {
                file = Optional.of(files.put(in));
            }
        }
        Optional<FileRef> kept = file;
        transactions.run(() -> {
            if (!mails.isKnown(key)) {
                mails.add(new InboundMail(key, source, addresses.token(address).map(ReplyDesk::hash), sender(headers), subject(headers), kept,
                        kept.map(FileRef::sizeBytes).orElse(size), clock.instant()));
            }
        });
    }

    private static Optional<String> one(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, null)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The one address in From in lower case; empty text if there is none or more than one. */
    private static String sender(InternetHeaders headers) {
        String[] from = headers.getHeader("From");
        List<String> all = from == null ? List.of() : Stream.of(from).flatMap(value -> addresses(value).stream()).toList();
        return all.size() == 1 && all.get(0).length() <= 254 ? all.get(0).strip().toLowerCase(Locale.ROOT) : "";
    }

    private static String subject(InternetHeaders headers) {
        String raw = one(headers, "Subject").orElse("");
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException e) {
            return raw;
        }
    }
}
