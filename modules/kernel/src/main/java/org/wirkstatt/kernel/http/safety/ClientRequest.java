package org.wirkstatt.kernel.http.safety;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as its client sent it, whatever proxies stand between. */
class ClientRequest extends HttpServletRequestWrapper {

    private final TrustedProxies.Origin origin;
    private final PortalCookies cookies;

    ClientRequest(HttpServletRequest request, TrustedProxies.Origin origin, PortalCookies cookies) {
        super(request);
        this.origin = origin;
        this.cookies = cookies;
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

    @Override
    public Cookie[] getCookies() {
        return cookies.incoming(super.getCookies());
    }
}
