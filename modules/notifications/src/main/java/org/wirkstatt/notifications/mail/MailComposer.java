package org.wirkstatt.notifications.mail;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** Makes a mail of a letter: headers, text part, HTML part (RFC 5322, 2045 to 2047, 3834, 2919, 2369, 8058). */
@ApplicationScoped
class MailComposer {

    @Inject
    MailSettings settings;
    @Inject
    LetterText text;
    @Inject
    Clock clock;

    /**
     * @param key left part of the Message-ID
     * @throws MailNotSentException if the address is none
     */
    MimeMessage compose(Letter letter, String key) throws MailNotSentException {
        try {
            InternetAddress to = address(letter.to());
            MimeMessage mail = new Identified(session(to), "<" + key + "@" + settings.domain() + ">");
            letter.toName().ifPresent(name -> named(to, name));
            mail.setRecipient(Message.RecipientType.TO, to);
            mail.setFrom(named(address(settings.sender()), settings.siteName()));
            Optional<String> answersTo = letter.replyTo().or(settings::contact);
            if (answersTo.isPresent()) {
                mail.setReplyTo(new InternetAddress[] {address(answersTo.get())});
            }
            mail.setSubject(letter.subject(), "UTF-8");
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Content-Language", letter.locale().getLanguage());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            if (letter.stop().isPresent()) {
                Letter.Stop stop = letter.stop().get();
                mail.setHeader("List-Id", "<" + stop.list() + "." + settings.domain() + ">");
                mail.setHeader("List-Unsubscribe", "<" + settings.link(stop.path()) + ">");
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            mail.setContent(new MimeMultipart("alternative", part(text.plain(letter), "plain"), part(text.html(letter), "html")));
            mail.saveChanges();
            return mail;
        } catch (MessagingException e) {
            throw new MailNotSentException(MailProblem.INVALID, e.getMessage(), e);
        }
    }

    private static Session session(InternetAddress to) {
        Properties properties = new Properties();
        properties.put("mail.mime.allowutf8", String.valueOf(to.getAddress().chars().anyMatch(c -> c > 127)));
        return Session.getInstance(properties);
    }

    /** One address and nothing else; a domain with umlauts in the form that every server knows (RFC 5891). */
    static InternetAddress address(String text) throws AddressException {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 254 || text.chars().anyMatch(c -> c < 33 || c == 127 || c == ',' || c == '<' || c == '>')) {
            throw new AddressException("not one address", text);
        }
        try {
            InternetAddress address = new InternetAddress(text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1), IDN.ALLOW_UNASSIGNED), false);
            address.validate();
            return address;
        } catch (IllegalArgumentException e) {
            throw new AddressException("no domain: " + e.getMessage(), text);
        }
    }

    private static InternetAddress named(InternetAddress address, String name) {
        try {
            address.setPersonal(name, StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every machine has UTF-8", e);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Keeps its Message-ID, so that a mail which is sent once more can be recognised. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
