package org.wirkstatt.identity.administration;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.identity.acting.Acting;

/** The one click of the banner: whoever acts as another is herself again. By POST only; the same-origin rule guards it. */
@WebServlet("/vertretung/ende")
public class EndActingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Acting acting;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        acting.end(request);
        response.sendRedirect("/");
    }
}
