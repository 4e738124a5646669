package org.wirkstatt.kernel.http.safety;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.http.RequestPath;
import org.wirkstatt.platform.http.PublicAddress;

/**
 * Headers that keep browsers from doing harm (OWASP Secure Headers, ASVS 3.4). Pages get their Content-Security-Policy, with a nonce,
 * from PrimeFaces when they are rendered (context parameters in web.xml, same policy); files, feeds and REST answers get it here.
 */
public class SafetyHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    transient PublicAddress address;
    private transient boolean overTls;

    @Override
    public void init() {
        overTls = address.base().startsWith("https:");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = RequestPath.of(request);
        if (isFile(path)) {
            response.setHeader("Content-Security-Policy", POLICY);
            if (path.startsWith("/assets/")) {
                response.setHeader("Cache-Control", request.getParameter("v") == null ? "public, max-age=3600" : "public, max-age=31536000, immutable");
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isFile(String path) {
        return path.startsWith("/assets/") || path.startsWith("/api/") || path.startsWith("/feeds/") || path.startsWith("/jakarta.faces.resource/")
                || path.lastIndexOf('.') > path.lastIndexOf('/');
    }
}
