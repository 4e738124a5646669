package org.wirkstatt.platform.download;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A request with headers and the answer it gets. */
final class Exchange {

    final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = 200;
    private final String method;
    private final Map<String, String> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Exchange(String method) {
        this.method = method;
    }

    static Exchange get(String... headers) {
        return new Exchange("GET").with(headers);
    }

    static Exchange head(String... headers) {
        return new Exchange("HEAD").with(headers);
    }

    private Exchange with(String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            asked.put(headers[i], headers[i + 1]);
        }
        return this;
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getHeader" -> asked.get((String) args[0]);
            case "getMethod" -> method;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, args) -> {
            switch (name) {
                case "setHeader" -> answered.put((String) args[0], (String) args[1]);
                case "setContentType" -> answered.put("Content-Type", (String) args[0]);
                case "setContentLengthLong" -> answered.put("Content-Length", String.valueOf(args[0]));
                case "setStatus" -> status = (int) args[0];
                case "getOutputStream" -> {
                    return new Sink();
                }
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
    }

    private interface Call {
        Object answer(String name, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, m, args) -> call.answer(m.getName(), args)));
    }

    private final class Sink extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            body.write(bytes, from, length);
        }
    }
}
