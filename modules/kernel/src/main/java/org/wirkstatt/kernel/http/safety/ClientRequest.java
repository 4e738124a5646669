package org.wirkstatt.kernel.http.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as its client sent it, whatever proxies stand between. */
final class ClientRequest extends HttpServletRequestWrapper {

    private final TrustedProxies.Origin origin;

    ClientRequest(HttpServletRequest request, TrustedProxies.Origin origin) {
        super(request);
        this.origin = origin;
    }

    @Override
    public String getRemoteAddr() {
        return origin.client().text();
    }

    @Override
    public String getRemoteHost() {
        return origin.client().text();
    }

    @Override
    public boolean isSecure() {
        return origin.secure();
    }

    @Override
    public String getScheme() {
        return origin.secure() ? "https" : "http";
    }
}
