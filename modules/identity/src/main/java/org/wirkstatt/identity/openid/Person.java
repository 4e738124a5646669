package org.wirkstatt.identity.openid;

import java.io.Serializable;
import java.util.Optional;

/**
 * Who the provider says somebody is.
 *
 * @param issuer the provider
 * @param subject never given to somebody else by this provider
 * @param confirmedMail null unless the provider says that it confirmed the address
 * @param name null where the provider tells none
 * @param statement what the provider signed (ID token), by which it knows the sign-in again when it is to end; null for none
 */
public record Person(String issuer, String subject, String confirmedMail, String name, String statement) implements Serializable {

    Optional<String> mail() {
        return Optional.ofNullable(confirmedMail);
    }
}
