package org.wirkstatt.kernel.http.safety;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer whose cookies are safe and that has one Content-Security-Policy: the last that was given. Two would both have to hold. */
final class ClientResponse extends HttpServletResponseWrapper {

    private final PortalCookies cookies;

    ClientResponse(HttpServletResponse response, PortalCookies cookies) {
        super(response);
        this.cookies = cookies;
    }

    @Override
    public void addCookie(Cookie cookie) {
        super.addCookie(cookies.outgoing(cookie));
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(SafetyHeadersFilter.POLICY_HEADER)) {
            super.setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
