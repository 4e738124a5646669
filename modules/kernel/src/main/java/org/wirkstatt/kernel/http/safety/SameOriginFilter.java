package org.wirkstatt.kernel.http.safety;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.http.AccessKeyHeader;
import org.wirkstatt.kernel.http.RequestPath;
import org.wirkstatt.platform.http.PublicAddress;

/**
 * Nobody changes anything from another site (CSRF, ASVS 3.5). Browsers say where a request comes from: {@code Sec-Fetch-Site} (W3C Fetch
 * Metadata) or, on plain HTTP, {@code Origin} (RFC 6454). A request that may change something, or opens a WebSocket, passes if they say
 * 'from here'. One that says nothing comes from a machine, which no other site can send; on pages it still needs the view state of its form, and
 * in REST it must not ride on a session. An access key is proof enough: no browser sends one by itself, and the session does not count then.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(SameOriginFilter.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    transient PublicAddress address;
    @Inject
    transient Refusal refusal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (isHarmless(request) || AccessKeyHeader.secret(request).isPresent() || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            LOG.log(System.Logger.Level.WARNING, "refused: {0} from another site", request.getMethod());
            refusal.send(HttpServletResponse.SC_FORBIDDEN, request, response);
        }
    }

    private static boolean isHarmless(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals(address.origin()) || isOwnHost(origin, request.getHeader("Host"));
        }
        return !RequestPath.of(request).startsWith("/api/") || request.getRequestedSessionId() == null;
    }

    /** A browser does not let a page choose the Host header, so the two agree only on a page of this host. */
    private static boolean isOwnHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
