package org.wirkstatt.platform.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * A single letter to one address, outside the notifications: invitation, confirmation, password reset, contact form, warning before an
 * account goes. It is not grouped, cannot be stopped and therefore must be needed for what the recipient or the law asked for.
 *
 * @param to one address (RFC 5321), checked when it was taken
 * @param locale language of the frame around the text
 * @param subject one line without line breaks
 * @param body Markdown; becomes a text and an HTML part
 * @param reason one sentence that tells the recipient why this letter came
 * @param replyTo address that answers go to (Reply-To, RFC 5322 section 3.6.2); empty for that of the portal
 */
public record Mail(String to, Locale locale, String subject, String body, String reason, Optional<String> replyTo) {

    public Mail {
        subject = subject.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /** A letter whose answers go to the portal. */
    public Mail(String to, Locale locale, String subject, String body, String reason) {
        this(to, locale, subject, body, reason, Optional.empty());
    }
}
