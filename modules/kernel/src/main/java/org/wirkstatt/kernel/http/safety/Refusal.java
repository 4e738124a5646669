package org.wirkstatt.kernel.http.safety;

import java.io.IOException;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.http.RequestPath;
import org.wirkstatt.kernel.rest.Problem;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.text.Texts;

/** Says no before a request reaches its page: as a problem document (RFC 9457) to machines, as a page to people. */
@ApplicationScoped
class Refusal {

    @Inject
    Texts texts;

    /** @param status 403, 429 or 503: those have texts */
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
}
