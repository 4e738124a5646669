package org.wirkstatt.kernel.http.safety;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.setting.Settings;

/**
 * How to report a weakness, and how soon there is an answer (RFC 9116). Without a contact for it, the operator's address is named; not there as long
 * as the operator names none at all.
 */
@WebServlet("/.well-known/security.txt")
public class SecurityTxtServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration HOLDS = Duration.ofDays(90); // the RFC asks for less than a year; computed anew for each answer

    @Inject
    transient PublicAddress address;
    @Inject
    transient Clock clock;
    @Inject
    transient Settings settings;
    /** Working days until whoever reports has an answer. */
    @Inject
    @ConfigProperty(name = "wirkstatt.security.answer-days", defaultValue = "3")
    transient int answerDays;
    /** Address of a page that says how reports are dealt with. */
    @Inject
    @ConfigProperty(name = "wirkstatt.security.policy")
    transient Optional<String> policy;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> contact = settings.find("wirkstatt.security.contact").or(() -> settings.find("wirkstatt.operator.email"));
        if (contact.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getWriter().write("# Antwort binnen " + answerDays + " Arbeitstagen / answer within " + answerDays + " working days\nContact: " + (contact.get().contains(":") ? "" : "mailto:") + contact.get() + "\n"
                + "Expires: " + clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.DAYS) + "\n"
                + policy.map(page -> "Policy: " + page + "\n").orElse("")
                + "Preferred-Languages: de, en\nCanonical: " + address.of("/.well-known/security.txt") + "\n");
    }
}
