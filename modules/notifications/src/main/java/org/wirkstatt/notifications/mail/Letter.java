package org.wirkstatt.notifications.mail;

import java.util.Locale;
import java.util.Optional;

import org.wirkstatt.platform.identity.MemberId;

/**
 * What a letter says, before it is a mail.
 *
 * @param to one address
 * @param toName name of the recipient; empty where it is not known
 * @param member who the recipient is; empty for people without account
 * @param subject one line
 * @param body Markdown; local links ({@code /regionen}) become absolute
 * @param reason one sentence: why did I get this?
 * @param replyTo where answers go; empty for the portal
 * @param stop how to get no more of these; empty for letters that cannot be stopped
 */
public record Letter(String to, Optional<String> toName, Optional<MemberId> member, Locale locale, String subject, String body, String reason,
        Optional<String> replyTo, Optional<Stop> stop) {

    private static final int SUBJECT_LENGTH = 500;
    private static final int REASON_LENGTH = 1000;

    public Letter {
        subject = line(subject, SUBJECT_LENGTH);
        reason = line(reason, REASON_LENGTH);
        toName = toName.map(name -> line(name, 200));
    }

    /** On one line, without controls and separators that a mail program or a server could take for the end of a header. */
    private static String line(String text, int length) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return plain.length() <= length ? plain : plain.substring(0, length - 1) + "…";
    }

    /**
     * One-click stop (RFC 8058).
     *
     * @param list name of the list for {@code List-Id}: letters, digits, hyphens and dots
     * @param path address inside the portal; POST there stops, GET shows a page with a button
     */
    public record Stop(String list, String path) {
    }
}
