package org.wirkstatt.kernel.http.safety;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.http.RequestPath;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.identity.CurrentUser;

/**
 * Too much is answered, not suffered: 429 to a sender who asks too often ({@link RateLimits}), 503 to everybody while more is asked at once
 * than the portal can work on; both say when to come again (RFC 6585, 9110). Those who signed in are counted by person, visitors by
 * network. Files have places of their own, so that slow downloads leave room for pages. Style sheets and scripts are not counted.
 */
public class LoadFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(LoadFilter.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int RETRY_SECONDS = 5;

    // of 32 threads, so that some are left to say no
    static final int PAGES = 18;
    private final transient Semaphore pages = new Semaphore(PAGES, true);
    private final transient Semaphore files = new Semaphore(10, true);
    /** How long a request waits for its turn. */
    long patienceMillis = 3_000;

    @Inject
    transient RateLimits limits;
    @Inject
    transient Refusal refusal;
    @Inject
    transient CurrentUser user;
    @Inject
    transient ClientAddress client;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = RequestPath.of(request);
        if (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        OptionalLong wait = secondsToWait(request, path);
        if (wait.isPresent()) {
            LOG.log(System.Logger.Level.INFO, "refused: too many requests of one sender");
            refusal.sendLater(429, wait.getAsLong(), request, response);
            return;
        }
        Semaphore places = path.lastIndexOf('.') > path.lastIndexOf('/') ? files : pages;
        if (!places.tryAcquire() && !waitedFor(places)) {
            LOG.log(System.Logger.Level.WARNING, "refused: more requests at once than the portal can work on");
            refusal.sendLater(HttpServletResponse.SC_SERVICE_UNAVAILABLE, RETRY_SECONDS, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private OptionalLong secondsToWait(HttpServletRequest request, String path) {
        boolean reads = READING.contains(request.getMethod());
        if (reads && request.getQueryString() == null && !path.startsWith("/api/")) {
            return OptionalLong.empty();
        }
        String sender = user.member().map(member -> "member " + member.id().value()).orElseGet(client::network);
        return limits.secondsToWait(reads ? RateLimits.Kind.QUERIES : RateLimits.Kind.FORMS, sender);
    }

    private boolean waitedFor(Semaphore places) {
        try {
            return places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
