package org.wirkstatt.notifications.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.wirkstatt.notifications.reply.LetterTrace;
import org.wirkstatt.platform.mail.MailReader;

/** Mails that came by another way than the intake, read as the intake reads. */
@ApplicationScoped
class ForeignMails implements MailReader {

    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,900})>");
    /** As archives on the web write senders: {@code mika at example.org (Mika Vorlage)}. */
    private static final Pattern HIDDEN = Pattern.compile("^\\s*(\\S+) at (\\S+) \\(([^()\"]*)\\)\\s*$");
    private static final int MOST_REFERENCES = 200;

    @Override
    public Head head(byte[] mail) {
        InternetHeaders headers;
        try {
            headers = new InternetHeaders(new ByteArrayInputStream(mail));
        } catch (MessagingException e) {
            headers = new InternetHeaders();
        }
        List<String> references = new ArrayList<>(ids(headers, "References"));
        ids(headers, "In-Reply-To").stream().filter(id -> !references.contains(id)).forEach(references::add);
        List<InternetAddress> from = addresses(HIDDEN.matcher(value(headers, "From")).replaceFirst("\"$3\" <$1@$2>"));
        InternetAddress first = from.isEmpty() ? null : from.get(0);
        Optional<String> address = from.size() == 1 && first.getAddress() != null && first.getAddress().matches("[^@\\s]{1,64}@[^@\\s]{1,189}")
                ? Optional.of(first.getAddress().strip().toLowerCase(Locale.ROOT)) : Optional.empty();
        return new Head(ids(headers, "Message-ID").stream().findFirst(), references.subList(Math.max(0, references.size() - MOST_REFERENCES), references.size()),
                decoded(value(headers, "Subject")), first == null || first.getPersonal() == null ? "" : decoded(first.getPersonal()), address, date(value(headers, "Date")));
    }

    private static List<String> ids(InternetHeaders headers, String name) {
        return ID.matcher(value(headers, name)).results().map(MatchResult::group).map(id -> id.substring(1, id.length() - 1)).distinct().toList();
    }

    /** Letters beyond ASCII stand as bytes in old heads: they are UTF-8 where they can be, else Windows-1252. */
    private static String value(InternetHeaders headers, String name) {
        String[] all = headers.getHeader(name);
        String raw = all == null || all.length == 0 || all[0] == null ? "" : MimeUtility.unfold(all[0]);
        return raw.chars().allMatch(c -> c < 0x80) ? raw : MailBody.guessed(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        } catch (UnsupportedEncodingException e) {
            return text.strip();
        }
    }

    private static List<InternetAddress> addresses(String from) {
        try {
            return List.of(InternetAddress.parseHeader(from, false));
        } catch (MessagingException e) {
            return List.of();
        }
    }

    private static Optional<Instant> date(String value) {
        try {
            return value.isBlank() ? Optional.empty() : Optional.ofNullable(new MailDateFormat().parse(value)).map(Date::toInstant);
        } catch (java.text.ParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Words> words(byte[] mail, Answered answered) {
        try {
            MailBody body = MailBody.of(new MimeMessage(Receipt.SESSION, new ByteArrayInputStream(mail)));
            LetterTrace trace = answered.whole().isBlank() ? LetterTrace.of(null) : LetterTrace.ofTexts(answered.whole());
            ReplyText text = ReplyText.of(body.text(), trace, answered.author());
            List<String> files = new ArrayList<>();
            for (Part file : body.files()) {
                String name = MailBody.fileName(file);
                files.add(name.isEmpty() ? "?" : name);
            }
            return Optional.of(new Words(text.text(), text.whole(), files));
        } catch (IOException | MessagingException e) {
            return Optional.empty();
        }
    }
}
