package org.wirkstatt.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A client that costs next to nothing: one socket, one request at a time, HTTP/1.1 kept alive, no compression. Connects anew where the
 * server closes. Not thread safe.
 */
final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final int port;
    private final String cookies;
    private Socket socket;
    private InputStream in;

    HttpConnection(int port) {
        this(port, "");
    }

    /** @param cookies value of the header {@code Cookie}; empty for none */
    HttpConnection(int port, String cookies) {
        this.port = port;
        this.cookies = cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n";
    }

    /** @param etag as sent by the server; null if there was none */
    record Answer(int status, byte[] body, String etag) {
    }

    /** @param ifNoneMatch validator to send; null for none */
    Answer get(String path, String ifNoneMatch) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(path, ifNoneMatch);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw e;
            }
            return exchange(path, ifNoneMatch); // the server had closed the kept connection
        }
    }

    private Answer exchange(String path, String ifNoneMatch) throws IOException {
        if (socket == null) {
            connect();
        }
        String condition = ifNoneMatch == null ? "" : "If-None-Match: " + ifNoneMatch + "\r\n";
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/html, */*;q=0.8\r\nAccept-Encoding: identity\r\n" + cookies + condition + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return read();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        boolean closing = false;
        String etag = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).trim();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> closing = value.equals("close");
                case "etag" -> etag = value;
                default -> { }
            }
        }
        byte[] body = status == 304 || status == 204 ? new byte[0] : chunked ? chunks() : length >= 0 ? exactly(length) : in.readAllBytes();
        if (closing) {
            close();
        }
        return new Answer(status, body, etag);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer broke off after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
