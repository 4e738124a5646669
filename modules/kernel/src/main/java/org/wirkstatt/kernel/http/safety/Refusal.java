package org.wirkstatt.kernel.http.safety;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.http.RequestPath;
import org.wirkstatt.kernel.rest.Problem;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.text.Texts;

/** Says no before a request reaches its page: as a problem document (RFC 9457) to machines, as a page to people. */
@ApplicationScoped
public class Refusal {

    @Inject
    Texts texts;
    @Inject
    RateLimits limits;
    @Inject
    ClientAddress client;

    /** @param status 401, 403, 429 or 503: those have texts */
    void send(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (RequestPath.of(request).startsWith("/api/")) {
            Locale locale = request.getAttribute(ReadingPage.LOCALE) instanceof Locale chosen ? chosen : Locale.GERMAN;
            Problem.of(status, texts.of("ui", "error." + status + ".lead", locale)).write(response);
        } else {
            response.sendError(status);
        }
    }

    /** @param seconds after which trying again makes sense */
    void sendLater(int status, long seconds, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, seconds)));
        send(status, request, response);
    }

    /** Whether so many wrong access keys came from this network that none is looked at for a while; then the request is answered. */
    public boolean tooManyWrongKeys(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OptionalLong wait = limits.secondsToWait(RateLimits.Kind.WRONG_KEYS, client.network(), 0);
        if (wait.isPresent()) {
            sendLater(429, wait.getAsLong(), request, response);
        }
        return wait.isPresent();
    }

    /** The access key is unknown, revoked or over. */
    public void wrongKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.secondsToWait(RateLimits.Kind.WRONG_KEYS, client.network());
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        send(HttpServletResponse.SC_UNAUTHORIZED, request, response);
    }

    /** The access key may read only. */
    public void narrowKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"change\"");
        send(HttpServletResponse.SC_FORBIDDEN, request, response);
    }
}
