package org.wirkstatt.kernel.http.safety;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/** Requests that answer what a test asks for. */
final class Requests {

    private Requests() {
    }

    /** @param path also says which address was asked for */
    static HttpServletRequest of(String method, String path, String peer, String session, Map<String, List<String>> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(Requests.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getServletPath" -> path;
                    case "getPathInfo", "getQueryString" -> null;
                    case "getRemoteAddr" -> peer;
                    case "getRequestedSessionId" -> session;
                    case "isSecure" -> false;
                    case "getHeader" -> headers.getOrDefault((String) arguments[0], Collections.singletonList(null)).get(0);
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
