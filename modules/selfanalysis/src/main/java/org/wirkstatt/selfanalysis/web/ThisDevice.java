package org.wirkstatt.selfanalysis.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.selfanalysis.run.DeviceKind;
import org.wirkstatt.selfanalysis.run.Way;

/**
 * By what a browser that answers is known again: a random cookie, set on pages of a personal place only and kept as long as the portal remembers devices.
 * Needed to tell a person's two devices apart and to see that a link was passed on (TDDDG § 25(2) no. 2).
 */
@ApplicationScoped
public class ThisDevice {

    private static final String NAME = "geraet";
    private static final int KEEP_SECONDS = 90 * 24 * 3600;
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Of the page that is being answered; without a key on the first visit. */
    public Way.Device get() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        return get((HttpServletRequest) external.getRequest());
    }

    public Way.Device get(HttpServletRequest request) {
        return new Way.Device(key(request).orElse(null), DeviceKind.of(request.getHeader("User-Agent")));
    }

    /** As {@link #get()}, and the browser keeps its cookie for another while; on the first visit it gets one. */
    public Way.Device remembered() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Cookie cookie = new Cookie(NAME, key(request).orElseGet(this::newKey));
        cookie.setMaxAge(KEEP_SECONDS);
        ((HttpServletResponse) external.getResponse()).addCookie(cookie);
        return get(request);
    }

    private String newKey() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static Optional<String> key(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(c -> c.getName().equals(NAME) && c.getValue().matches("[A-Za-z0-9_-]{43}")).map(Cookie::getValue).findFirst();
    }
}
