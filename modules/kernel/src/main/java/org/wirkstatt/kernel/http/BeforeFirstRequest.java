package org.wirkstatt.kernel.http;

import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.wirkstatt.kernel.http.safety.SafetyHeadersFilter;
import org.wirkstatt.platform.http.PublicAddress;

/**
 * What must be settled before the first request: the session cookie stays on this site (glassfish-web.xml), and on TLS where the portal has
 * it, where no other host can set it; pages have the policy of all answers; and German is the language where none is asked for, whatever
 * the machine speaks (message bundles fall back to it).
 */
@WebListener
public class BeforeFirstRequest implements ServletContextListener {

    @Inject
    PublicAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Locale.setDefault(Locale.GERMANY);
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isTls());
        cookie.setName(address.isTls() ? "__Host-session" : "session");
        event.getServletContext().setInitParameter("primefaces.CSP_POLICY", SafetyHeadersFilter.POLICY);
    }
}
