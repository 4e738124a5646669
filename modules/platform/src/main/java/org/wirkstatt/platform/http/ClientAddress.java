package org.wirkstatt.platform.http;

import java.util.Optional;

/**
 * From where the running request was sent. Injectable everywhere. What a proxy says about it ({@code X-Forwarded-For}, RFC 7239) counts only
 * if the proxy is among {@code wirkstatt.proxy.trusted}; anybody else's word is ignored. Personal data (CJEU C-582/14): for throttling, not to be kept.
 */
public interface ClientAddress {

    /** Numeric IPv4 or IPv6 address, such as {@code 192.0.2.7}; empty outside a request. */
    Optional<String> text();

    /**
     * What to count tries by: the IPv4 address, or the /64 network of an IPv6 address, which one subscriber has for himself alone
     * (RFC 6177), such as {@code 2001:db8:0:1:0:0:0:0/64}. Outside a request {@code -}.
     */
    String network();
}
