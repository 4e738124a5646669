package org.wirkstatt.kernel.http;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request to the REST API carries an access key (RFC 6750, section 2.1). Browsers never send one by themselves. */
public final class AccessKeyHeader {

    private static final String SCHEME = "Bearer ";

    private AccessKeyHeader() {
    }

    /** Empty without one, and outside the API. */
    public static Optional<String> secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean present = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && RequestPath.of(request).startsWith("/api/");
        return present ? Optional.of(header.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
