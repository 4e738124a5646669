package org.wirkstatt.identity.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.wirkstatt.identity.openid.Attempt;
import org.wirkstatt.identity.openid.OpenIdProvider;
import org.wirkstatt.identity.openid.OpenIdRefusedException;
import org.wirkstatt.identity.openid.OpenIdService;
import org.wirkstatt.identity.openid.OpenIdSettings;
import org.wirkstatt.identity.openid.Person;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.platform.http.ReadingPage;

/** The way to the other provider and back. What is under way lies in the session of the browser that began it. */
@WebServlet({OpenIdServlet.START, OpenIdProvider.CALLBACK})
public class OpenIdServlet extends HttpServlet {

    /** Takes the parameter {@code weiter} with the local path to go on to, and {@code erneut} where the provider shall ask again who it is. */
    static final String START = "/anmelden/openid";
    /** Session attribute: somebody whom the provider vouches for and who has to give the password of the account ({@link Waiting}). */
    static final String WAITING = "org.wirkstatt.openid.waiting";
    /** Session attribute: the provider's statement of who signed in, for signing out there, too. */
    static final String STATEMENT = "org.wirkstatt.openid.statement";
    /** Session attribute: where one signs out at the provider, for somebody who signed out here. */
    static final String SIGN_OUT = "org.wirkstatt.openid.signOut";
    private static final String ATTEMPT = "org.wirkstatt.openid.attempt";
    private static final long serialVersionUID = 1L;

    /** @param next local path to go on to */
    record Waiting(Person person, String next) implements java.io.Serializable {
    }

    @Inject
    transient OpenIdSettings settings;
    @Inject
    transient OpenIdProvider provider;
    @Inject
    transient OpenIdService service;
    @Inject
    transient SignInService signIns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!settings.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.sendRedirect(request.getServletPath().equals(START) ? begin(request) : back(request, response));
        } catch (OpenIdRefusedException e) {
            response.sendRedirect(OpenIdPages.FAILED);
        }
    }

    private String begin(HttpServletRequest request) {
        Attempt attempt = provider.attempt(SignInService.localPath(request.getParameter("weiter")));
        String address = provider.address(attempt, request.getParameter("erneut") != null).toString();
        request.getSession(true).setAttribute(ATTEMPT, attempt);
        return address;
    }

    private String back(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTEMPT) instanceof Attempt attempt) || request.getQueryString() == null) {
            return OpenIdPages.FAILED;
        }
        session.removeAttribute(ATTEMPT);
        Person person = provider.person(attempt, request.getQueryString());
        OpenIdService.Answer answer = service.answer(person, (Locale) request.getAttribute(ReadingPage.LOCALE));
        return switch (answer.step()) {
            case SIGN_IN -> {
                String next = signIns.proceed(answer.member().orElseThrow(), Proof.IDENTITY_PROVIDER, false, attempt.next(), request, response);
                request.getSession().setAttribute(STATEMENT, person.statement());
                yield next;
            }
            case CONFIRM -> {
                session.setAttribute(WAITING, new Waiting(person, attempt.next()));
                yield OpenIdPages.CONFIRM;
            }
            case UNKNOWN -> OpenIdPages.UNKNOWN;
        };
    }
}
