package org.wirkstatt.kernel.http.safety;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address. An IPv4 address written as IPv6 ({@code ::ffff:192.0.2.7}) is the IPv4 address. Never asks a name server. */
final class NumericAddress {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int SUBSCRIBER_BITS = 64;

    private final InetAddress address;

    private NumericAddress(InetAddress address) {
        this.address = address;
    }

    /** Empty for anything else, also for names and for addresses with a zone. */
    static Optional<NumericAddress> parse(String text) {
        boolean six = IPV6.matcher(text).matches();
        if (!six && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NumericAddress(InetAddress.getByName(six ? "[" + text + "]" : text)));
        } catch (UnknownHostException notNumeric) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return address.getAddress();
    }

    String text() {
        return address.getHostAddress();
    }

    /** The IPv4 address, or the /64 network of the IPv6 address. */
    String network() {
        byte[] bytes = bytes();
        if (bytes.length == 4) {
            return text();
        }
        Arrays.fill(bytes, SUBSCRIBER_BITS / 8, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + SUBSCRIBER_BITS;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
