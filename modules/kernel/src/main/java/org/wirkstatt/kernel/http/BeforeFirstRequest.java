package org.wirkstatt.kernel.http;

import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.wirkstatt.platform.http.PublicAddress;

/**
 * What must be settled before the first request: the session cookie stays on this site, and on TLS where the portal has it; and German is
 * the language where none is asked for, whatever the machine speaks (message bundles fall back to it).
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
        cookie.setSecure(address.base().startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
    }
}
