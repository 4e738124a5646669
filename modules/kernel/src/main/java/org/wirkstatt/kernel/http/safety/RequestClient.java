package org.wirkstatt.kernel.http.safety;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.http.ClientAddress;

/** The client of the request that this thread answers. */
@ApplicationScoped
class RequestClient implements ClientAddress {

    private final ThreadLocal<NumericAddress> current = new ThreadLocal<>();

    void begin(NumericAddress client) {
        current.set(client);
    }

    /** Without this the next request on the thread would be somebody else's. */
    void end() {
        current.remove();
    }

    @Override
    public Optional<String> text() {
        return Optional.ofNullable(current.get()).map(NumericAddress::text);
    }

    @Override
    public String network() {
        return Optional.ofNullable(current.get()).map(NumericAddress::network).orElse("-");
    }
}
