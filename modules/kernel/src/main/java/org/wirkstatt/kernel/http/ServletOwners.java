package org.wirkstatt.kernel.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.platform.module.Modules;

/** Which module's servlet answers a request. Immutable. */
final class ServletOwners {

    private final Map<String, String> byServlet = new HashMap<>();

    ServletOwners(ServletContext context, Modules modules) {
        context.getServletRegistrations().forEach((name, servlet) -> {
            try {
                Class<?> type = Class.forName(servlet.getClassName(), false, Thread.currentThread().getContextClassLoader());
                modules.moduleOf(type).ifPresent(module -> byServlet.put(name, module));
            } catch (ClassNotFoundException | LinkageError e) {
                // a servlet of the server, outside the application: no module's
            }
        });
    }

    Optional<String> moduleOf(HttpServletRequest request) {
        return Optional.ofNullable(byServlet.get(request.getHttpServletMapping().getServletName()));
    }
}
