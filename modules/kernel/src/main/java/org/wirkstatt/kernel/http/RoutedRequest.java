package org.wirkstatt.kernel.http;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

/** A request whose path segments are parameters too; they win over a query that claims the same name. */
final class RoutedRequest extends HttpServletRequestWrapper {

    private final Map<String, String> segments;

    RoutedRequest(HttpServletRequest request, Map<String, String> segments) {
        super(request);
        this.segments = segments;
    }

    @Override
    public String getParameter(String name) {
        String segment = segments.get(name);
        return segment != null ? segment : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        String segment = segments.get(name);
        return segment != null ? new String[] {segment} : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (segments.isEmpty()) {
            return super.getParameterMap();
        }
        Map<String, String[]> all = new HashMap<>(super.getParameterMap());
        segments.forEach((name, value) -> all.put(name, new String[] {value}));
        return all;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** None where the body is not made of parts: a form for files that somebody sends otherwise has no files, and is no fault of the portal. */
    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        String type = getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") ? super.getParts() : List.of();
    }
}
