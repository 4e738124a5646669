package org.wirkstatt.notifications.web;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.notifications.NotificationPermissions;
import org.wirkstatt.notifications.mail.MailAdministration;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;

/**
 * HTML part of a letter in the folder, as a mail program would show it. Its policy gives it an origin of its own (sandbox): no script, no form, no
 * file from anywhere, no reach into the portal.
 */
@WebServlet("/verwaltung/post/html/*")
public class MailHtmlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Inject
    transient MailAdministration mails;
    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.may(NotificationPermissions.MAIL)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            String html = MailPreviewPage.find(mails, request.getPathInfo() == null ? null : request.getPathInfo().substring(1)).html();
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(html);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
