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
 */
public record Person(String issuer, String subject, String confirmedMail, String name) implements Serializable {

    Optional<String> mail() {
        return Optional.ofNullable(confirmedMail);
    }
}
