package org.wirkstatt.notifications.mail;

import java.util.Locale;

/**
 * How a connection to a mail server is kept from listeners. {@code TLS}: from the first byte (RFC 8314); {@code STARTTLS}: from the greeting on,
 * or not at all; {@code NONE}: open, for a server on this machine.
 */
public enum MailSecurity {
    TLS, STARTTLS, NONE;

    /** @param key setting that has {@code value} @throws IllegalStateException naming both, if it is none of the three, whatever the case */
    public static MailSecurity of(String key, String value) {
        try {
            return valueOf(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(key + " is tls, starttls or none, not '" + value + "'", e);
        }
    }
}
