package org.wirkstatt.kernel.http;

import jakarta.servlet.http.HttpServletRequest;

/** The decoded path of a request inside the portal, always starting with a slash. */
public final class RequestPath {

    private RequestPath() {
    }

    public static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return path.isEmpty() ? "/" : path;
    }
}
