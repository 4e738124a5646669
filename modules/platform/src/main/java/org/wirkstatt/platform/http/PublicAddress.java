package org.wirkstatt.platform.http;

/**
 * The portal's own address, from the setting {@code wirkstatt.base-url}. Never taken from the Host header, which a stranger can forge.
 */
public interface PublicAddress {

    /** Without trailing slash, such as {@code https://portal.example.org}. */
    String base();

    /** Absolute form of a {@code path} that starts with a slash. */
    default String of(String path) {
        return base() + path;
    }

    /** What browsers call the origin of the portal's pages (RFC 6454): scheme, host and, unless it is the usual one, port. */
    default String origin() {
        return base().replaceFirst("^(https?://[^/]*).*", "$1").replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }

    /** Whether people reach the portal over TLS. */
    default boolean isTls() {
        return base().startsWith("https:");
    }
}
