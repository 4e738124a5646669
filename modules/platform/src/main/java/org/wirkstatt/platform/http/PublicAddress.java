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
}
