package org.wirkstatt.kernel.http.safety;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/** A request on its way to the error page, which is built anew: the form that was refused is not its form. */
final class ErrorRequest extends ClientRequest {

    ErrorRequest(HttpServletRequest request, TrustedProxies.Origin origin, PortalCookies cookies) {
        super(request, origin, cookies);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }
}
