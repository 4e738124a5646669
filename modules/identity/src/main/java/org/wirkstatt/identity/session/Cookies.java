package org.wirkstatt.identity.session;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Cookies of this module. Prefix and {@code Secure} on TLS come from the kernel, for all cookies alike. */
final class Cookies {

    private Cookies() {
    }

    static Optional<String> get(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** @param keep 0 removes it */
    static void set(HttpServletResponse response, String name, String value, Duration keep) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) keep.toSeconds());
        response.addCookie(cookie);
    }
}
