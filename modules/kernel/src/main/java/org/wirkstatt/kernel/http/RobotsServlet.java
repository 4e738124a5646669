package org.wirkstatt.kernel.http;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.http.PublicAddress;

/** What crawlers may fetch (RFC 9309): everything public but result lists, which never end. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getWriter().write("User-agent: *\nDisallow: /suche\nDisallow: /anmelden\nDisallow: /verwaltung\n\nSitemap: " + address.of("/sitemap.xml") + "\n");
    }
}
