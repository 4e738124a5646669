package org.wirkstatt.kernel.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.module.ModuleRegistry;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.identity.CurrentUser;

/**
 * Tells the audit log whom the portal refused: pages, forms and REST calls without the right (403), senders that were braked (429), access keys that
 * do not hold (401). The same refusal of one sender stands there once in ten minutes, and at most {@value #MOST} different ones do, so nobody fills
 * the log; the network address is not kept.
 */
@ApplicationScoped
public class RefusedRequests {

    static final int MOST = 20;
    private static final int SENDERS = 50_000;
    private static final Duration ONCE_IN = Duration.ofMinutes(10);
    private static final int BRAKED = 429;

    @Inject
    CurrentUser user;
    @Inject
    ClientAddress client;
    @Inject
    ModuleRegistry registry;
    @Inject
    AuditLog audit;
    volatile PageRoutes routes;
    private final Cache<String, Boolean> noted = Caffeine.newBuilder().maximumSize(SENDERS).expireAfterWrite(ONCE_IN).build();
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder().maximumSize(SENDERS).expireAfterWrite(ONCE_IN).build();

    /** Called at the end of a request, while its sender is still known. @param status of the answer; those that refuse nothing are passed over */
    void note(HttpServletRequest request, int status) {
        boolean signedIn = user.isSignedIn();
        String sender = user.member().map(member -> "member " + member.id().value()).orElseGet(client::network);
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            String what = request.getMethod() + " " + place(RequestPath.of(request));
            once(sender, what, signedIn ? "refused" : "refusedVisitor", what);
        } else if (status == BRAKED) {
            once(sender, "429", signedIn ? "braked" : "brakedVisitor");
        }
    }

    /** A program came with an access key that is unknown, revoked or over. */
    void noteWrongKey() {
        once(client.network(), "401", "keyRefused");
    }

    private void once(String sender, String what, String event, String... arguments) {
        boolean first = noted.asMap().putIfAbsent(sender + " " + what, true) == null;
        if (first && counts.get(sender, s -> new AtomicInteger()).incrementAndGet() <= MOST) {
            audit.record("kernel", event, Optional.empty(), arguments);
        }
    }

    /** The address without what somebody put into it: the end of a link may be a secret. */
    private String place(String path) {
        if (routes == null) {
            routes = new PageRoutes(registry.routes().keySet());
        }
        return routes.match(path).map(match -> match.route().pattern()).orElseGet(() -> path.startsWith("/api/") ? path : path.replaceFirst("^(/[^/]*)/.*", "$1/…"));
    }
}
