package org.wirkstatt.kernel.http;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

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
}
