package org.wirkstatt.kernel.http.safety;

import java.util.Arrays;

import jakarta.servlet.http.Cookie;

/**
 * How cookies travel. Every cookie is kept from scripts and from other sites' forms. Where the portal is on TLS it also has the prefix
 * {@code __Host-} (RFC 6265bis, 4.1.3.2): no neighbouring host can set one for us, and one without the prefix is not looked at. The code
 * of the portal sees bare names.
 */
record PortalCookies(boolean overTls) {

    static final String PREFIX = "__Host-";

    Cookie outgoing(Cookie cookie) {
        Cookie safe = (Cookie) cookie.clone();
        if (overTls) {
            safe = new Cookie(PREFIX + cookie.getName(), cookie.getValue());
            cookie.getAttributes().forEach(safe::setAttribute);
            safe.setDomain(null);
        }
        safe.setPath("/");
        safe.setHttpOnly(true);
        safe.setSecure(overTls);
        if (cookie.getAttribute("SameSite") == null) {
            safe.setAttribute("SameSite", "Lax");
        }
        return safe;
    }

    /** @param cookies null for none, as in the servlet API */
    Cookie[] incoming(Cookie[] cookies) {
        if (cookies == null || !overTls) {
            return cookies;
        }
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().startsWith(PREFIX))
                .map(cookie -> new Cookie(cookie.getName().substring(PREFIX.length()), cookie.getValue())).toArray(Cookie[]::new);
    }
}
