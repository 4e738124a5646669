package org.wirkstatt.kernel.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.module.ModuleRegistry;
import org.wirkstatt.platform.http.GuardedPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.PageRoute;

/**
 * Leads readable addresses to pages: {@code /regionen/{slug}} → {@code /regions/region.xhtml?slug=…}. Pages are not reachable by their
 * file names. Who lacks the permission of a page is sent to sign in, or gets 403 when signed in already.
 */
public class RoutingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ModuleRegistry registry;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Instance<Identification> identification;
    private transient PageRoutes routes;
    private transient ServletOwners servlets;

    @Override
    public void init() {
        routes = new PageRoutes(registry.routes().keySet());
        servlets = new ServletOwners(getServletContext(), registry);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = RequestPath.of(request);
        if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (isClosedToWhoActs(path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<PageRoutes.Match> match = routes.match(path);
        Optional<String> off = match.map(m -> registry.routes().get(m.route())).or(() -> servlets.moduleOf(request)).filter(module -> !registry.isOn(module));
        if (off.isPresent()) {
            notThere(off.get(), request, response);
        } else if (match.isPresent()) {
            open(match.get(), request, response);
        } else if (path.length() > 1 && path.endsWith("/") && routes.match(path.substring(0, path.length() - 1)).isPresent()) {
            moved(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** To everybody as if there were no such page; those who may switch it on are told why. */
    private void notThere(String module, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Permission operate = registry.permissions().get("administration.operate");
        if (operate != null && user.may(operate)) {
            request.setAttribute(GuardedPage.SWITCHED_OFF, module);
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Account, security and data of a person are not for somebody who acts as that person. */
    private boolean isClosedToWhoActs(String path) {
        if (identification.isUnsatisfied()) {
            return false;
        }
        String account = identification.get().accountPath();
        return (path.equals(account) || path.startsWith(account + "/")) && user.actingPerson().isPresent();
    }

    private void open(PageRoutes.Match match, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        PageRoute route = match.route();
        if (!isReadOrForm(request)) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (route.needs().isEmpty() || user.may(route.needs().get())) {
            route.needs().flatMap(user::why).ifPresent(grant -> request.setAttribute(GuardedPage.WHY, grant));
            if (mayRead(request, response)) {
                request.getRequestDispatcher(route.view()).forward(new RoutedRequest(request, match.parameters()), response);
            }
        } else if (user.isSignedIn() || identification.isUnsatisfied()) {
            refuse(route.needs().get(), request, response);
        } else {
            response.sendRedirect(identification.get().signInPath() + "?weiter=" + URLEncoder.encode(localPath(request), StandardCharsets.UTF_8));
        }
    }

    private void refuse(Permission lacking, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> proof = identification.isUnsatisfied() ? Optional.empty() : identification.get().furtherProofPath(lacking, request);
        if (proof.isPresent()) {
            response.sendRedirect(proof.get() + "?weiter=" + URLEncoder.encode(localPath(request), StandardCharsets.UTF_8));
            return;
        }
        request.setAttribute(GuardedPage.LACKING, lacking);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /**
     * Whether the form that was sent is within the bounds for uploads (web.xml, or the servlet of a module behind this address). One that is not is
     * answered here: the page would see a form without any field, and take it for one that comes too late.
     */
    private static boolean mayRead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getContentType();
        if (!request.getMethod().equals("POST") || type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return true;
        }
        if (request.getCharacterEncoding() == null) {
            // the parts are read here and never again: without this umlauts would be read as Latin-1 (RFC 7578, section 5.1.2)
            request.setCharacterEncoding("UTF-8");
        }
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException tooLarge) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (ServletException notBegun) {
            // a form with a boundary between its fields is refused before it is read only where the whole of it is too large
            response.sendError(type.contains("boundary=") ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
        } catch (IOException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return false;
    }

    private static boolean isReadOrForm(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> true;
            default -> false;
        };
    }

    /** To the same address without the slash at its end, as it was sent: still encoded, and with one slash at its start. */
    private static void moved(HttpServletRequest request, HttpServletResponse response) {
        String path = "/" + request.getRequestURI().replaceAll("^/+|/+$", "");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", path + query);
    }

    private static String localPath(HttpServletRequest request) {
        return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString();
    }
}
