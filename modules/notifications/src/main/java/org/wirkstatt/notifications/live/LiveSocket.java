package org.wirkstatt.notifications.live;

import java.util.function.IntConsumer;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.wirkstatt.notifications.notice.LiveCounts;

/** One open page. Says numbers and takes nothing. */
@ServerEndpoint(LiveCounts.PATH)
public class LiveSocket {

    private static final int LARGEST_MESSAGE = 128;
    private static final String PAGE = "page";

    @Inject
    LiveCounts counts;
    @Inject
    LiveSessions sessions;

    @OnOpen
    public void open(Session socket) {
        LivePerson person = (LivePerson) socket.getUserPrincipal();
        socket.setMaxTextMessageBufferSize(LARGEST_MESSAGE);
        IntConsumer page = number -> {
            if (socket.isOpen()) {
                socket.getAsyncRemote().sendText(String.valueOf(number));
            }
        };
        socket.getUserProperties().put(PAGE, page);
        sessions.add(person.session(), socket);
        counts.open(person.member(), page);
    }

    @OnClose
    public void close(Session socket) {
        LivePerson person = (LivePerson) socket.getUserPrincipal();
        sessions.remove(person.session(), socket);
        counts.close(person.member(), (IntConsumer) socket.getUserProperties().get(PAGE));
    }

    /** A connection that breaks is closed next; there is nothing to save. */
    @OnError
    public void fail(Throwable problem) {
        System.getLogger(LiveSocket.class.getName()).log(System.Logger.Level.DEBUG, "a live page broke off", problem);
    }
}
