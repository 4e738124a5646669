package org.wirkstatt.notifications.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;

/** Open WebSockets by the HTTP session in which they were opened: who signs out hears nothing more. Thread safe. */
@ApplicationScoped
class LiveSessions {

    private final Map<String, Set<Session>> sockets = new ConcurrentHashMap<>();

    void add(String session, Session socket) {
        sockets.computeIfAbsent(session, id -> ConcurrentHashMap.newKeySet()).add(socket);
    }

    void remove(String session, Session socket) {
        sockets.computeIfPresent(session, (id, open) -> {
            open.remove(socket);
            return open.isEmpty() ? null : open;
        });
    }

    void end(String session) {
        Set<Session> open = sockets.remove(session);
        if (open == null) {
            return;
        }
        for (Session socket : open) {
            try {
                socket.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "signed out"));
            } catch (IOException e) {
                System.getLogger(LiveSessions.class.getName()).log(System.Logger.Level.DEBUG, "was closed already", e);
            }
        }
    }
}
