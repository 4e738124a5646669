package org.wirkstatt.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The address that the visitor asked for, before the request was led to a page or to the error page. */
final class RequestUri {

    private RequestUri() {
    }

    static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (asked == null) {
            asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        }
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return "/" + path.replaceFirst("^/+", "");
    }

    static String query(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return forwarded == null ? request.getQueryString() : forwarded.toString();
    }
}
