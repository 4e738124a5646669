package org.wirkstatt.kernel.http.safety;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.kernel.http.RequestPath;
import org.wirkstatt.platform.http.PublicAddress;

/**
 * Headers that keep browsers from doing harm (OWASP Secure Headers, ASVS 3.4). Every answer has the policy; a page that is rendered gets
 * the same one again with the nonce of its scripts, from PrimeFaces, which takes it from the context parameter that
 * {@link org.wirkstatt.kernel.http.BeforeFirstRequest} sets.
 */
public class SafetyHeadersFilter extends HttpFilter {

    static final String POLICY_HEADER = "Content-Security-Policy";

    /** Nothing but what the portal serves itself, no inline script or style, nowhere in a frame. Ends with script-src, for the nonce. */
    public static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";

    private static final long serialVersionUID = 1L;
    private static final String YEAR = "max-age=31536000";
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), "
            + "geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), xr-spatial-tracking=(), "
            + "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    @Inject
    transient PublicAddress address;
    @Inject
    @ConfigProperty(name = "wirkstatt.hsts.subdomains", defaultValue = "true")
    boolean subdomains;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
        response.setHeader(POLICY_HEADER, POLICY);
        if (address.isTls()) {
            response.setHeader("Strict-Transport-Security", subdomains ? YEAR + "; includeSubDomains" : YEAR);
        }
        if (RequestPath.of(request).startsWith("/assets/")) {
            response.setHeader("Cache-Control", request.getParameter("v") == null ? "public, max-age=3600" : "public, max-age=31536000, immutable");
        }
        chain.doFilter(request, response);
    }
}
