package org.wirkstatt.platform.identity;

import java.util.Optional;

/**
 * SPI of the module that knows the accounts: access keys, by which a person's programs use the REST API ({@code Authorization: Bearer}, RFC
 * 6750) without a session.
 */
public interface AccessKeys {

    /**
     * Who gave out the key {@code secret}; empty for one that is unknown, revoked or over, or whose account is not open. Called once for each
     * request that carries a key.
     */
    Optional<Holder> holder(String secret);

    /**
     * @param member the person, with all roles
     * @param mayChange false for a key that may only read; the kernel refuses other requests
     */
    record Holder(Member member, boolean mayChange) {
    }
}
