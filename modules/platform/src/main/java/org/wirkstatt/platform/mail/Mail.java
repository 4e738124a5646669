package org.wirkstatt.platform.mail;

import java.util.Locale;

/**
 * A single letter to one address, outside the notifications: invitation, confirmation, password reset, contact form, warning before an
 * account goes. It is not grouped, cannot be stopped and therefore must be needed for what the recipient or the law asked for.
 *
 * @param to one address (RFC 5321), checked when it was taken
 * @param locale language of the frame around the text
 * @param subject one line without line breaks
 * @param body Markdown; becomes a text and an HTML part
 * @param reason one sentence that tells the recipient why this letter came
 */
public record Mail(String to, Locale locale, String subject, String body, String reason) {

    public Mail {
        subject = subject.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }
}
