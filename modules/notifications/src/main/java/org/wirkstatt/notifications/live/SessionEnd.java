package org.wirkstatt.notifications.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Closes the WebSockets of a session that ends. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject
    LiveSessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.end(event.getSession().getId());
    }
}
