package org.wirkstatt.kernel.http.safety;

import java.util.Optional;

/**
 * Addresses with the same first bits, in CIDR notation (RFC 4632): {@code 10.0.0.0/8}, {@code 2001:db8::/32}; a single address without
 * the slash.
 *
 * @param bits how many, from 0 to 32 or 128
 */
record AddressRange(byte[] network, int bits) {

    /** @throws IllegalArgumentException if {@code text} is no address or range of addresses */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] network = NumericAddress.parse(parts[0]).map(NumericAddress::bytes)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no IP address and no range such as 10.0.0.0/8"));
        int all = network.length * 8;
        int bits = parts.length == 1 ? all : Optional.of(parts[1]).filter(n -> n.matches("\\d{1,3}")).map(Integer::valueOf).filter(n -> n <= all)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' must end with a number of bits from 0 to " + all));
        return new AddressRange(network, bits);
    }

    boolean contains(NumericAddress address) {
        byte[] other = address.bytes();
        if (other.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((network[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
