package org.wirkstatt.kernel.http.safety;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose word about a request is believed. The settings name the proxies and the one header that they write; the other is ignored, because
 * a proxy that does not know it passes on what a stranger put there.
 */
@ApplicationScoped
class TrustedProxies {

    /** @param client who sent the request @param secure whether it came over TLS to the outermost proxy that is believed */
    record Origin(NumericAddress client, boolean secure) {
    }

    /** Addresses and ranges, separated by commas. */
    @Inject
    @ConfigProperty(name = "wirkstatt.proxy.trusted")
    Optional<String> trusted;
    @Inject
    @ConfigProperty(name = "wirkstatt.proxy.header", defaultValue = "x-forwarded")
    String header;
    private List<AddressRange> ranges;

    /** @throws IllegalArgumentException if a setting makes no sense; the portal shall not start with it */
    void check() {
        if (!List.of("x-forwarded", "forwarded").contains(header)) {
            throw new IllegalArgumentException("wirkstatt.proxy.header is '" + header + "', it must be x-forwarded or forwarded");
        }
        ranges = Stream.of(trusted.orElse("").split(",")).filter(range -> !range.isBlank()).map(AddressRange::parse).toList();
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Goes back the chain of proxies as far as it is trusted; the first that is not is the client. */
    Origin origin(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        NumericAddress peer = NumericAddress.parse(address.replaceFirst("%.*", ""))
                .orElseThrow(() -> new IllegalStateException("the server gave '" + address + "' as address of a connection"));
        if (!trusts(peer)) {
            return new Origin(peer, request.isSecure());
        }
        List<Hop> hops = header.equals("forwarded") ? Hop.forwarded(request) : Hop.xForwarded(request);
        NumericAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && trusts(client); i--) {
            Optional<NumericAddress> from = NumericAddress.parse(hops.get(i).from());
            if (from.isEmpty()) {
                break;
            }
            client = from.get();
        }
        String scheme = hops.isEmpty() ? "" : hops.get(hops.size() - 1).scheme();
        return new Origin(client, scheme.isEmpty() ? request.isSecure() : scheme.equals("https"));
    }

    private boolean trusts(NumericAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
