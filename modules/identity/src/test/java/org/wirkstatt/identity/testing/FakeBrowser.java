package org.wirkstatt.identity.testing;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Keeps cookies and a session as a browser and a server do between them. */
public final class FakeBrowser {

    public final Map<String, Cookie> cookies = new HashMap<>();
    private Map<String, Object> session;
    private String sessionId;

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getCookies" -> cookies.values().toArray(Cookie[]::new);
            case "getSession" -> session(arguments == null || (Boolean) arguments[0]);
            case "changeSessionId" -> sessionId = UUID.randomUUID().toString();
            case "getHeader" -> "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
            case "getRemoteAddr" -> "203.0.113.7";
            case "getMethod" -> "GET";
            case "getRequestURI" -> "/";
            default -> throw new UnsupportedOperationException(name);
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, arguments) -> {
            if (!name.equals("addCookie")) {
                throw new UnsupportedOperationException(name);
            }
            Cookie cookie = (Cookie) arguments[0];
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
            return null;
        });
    }

    /** The server forgot the session, after a restart or hours. */
    public void loseSession() {
        session = null;
    }

    public String sessionId() {
        return sessionId;
    }

    private HttpSession session(boolean create) {
        if (session == null) {
            if (!create) {
                return null;
            }
            session = new HashMap<>();
            sessionId = UUID.randomUUID().toString();
        }
        Map<String, Object> mine = session;
        return proxy(HttpSession.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> mine.get((String) arguments[0]);
            case "setAttribute" -> mine.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> mine.remove((String) arguments[0]);
            case "invalidate" -> session = null;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            Object value = answer.to(method.getName(), arguments);
            return method.getReturnType() == void.class ? null : value;
        }));
    }
}
