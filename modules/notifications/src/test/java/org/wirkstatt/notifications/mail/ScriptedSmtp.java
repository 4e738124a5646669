package org.wirkstatt.notifications.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a socket that answers commands of SMTP as it is told, for what a friendly server never says. */
final class ScriptedSmtp implements AutoCloseable {

    /** Answer that closes the connection without a word. */
    static final String BREAK_OFF = "";

    final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param command such as {@code RCPT}; {@code .} for the end of the mail */
    ScriptedSmtp answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // by the test, or by the client; the next one may come
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, answers.getOrDefault("GREETING", "220 test"));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok");
            if (command.equals("DATA") && answer.startsWith("354")) {
                say(client, answer);
                while (!".".equals(in.readLine())) {
                    // the mail
                }
                accepted.incrementAndGet();
                answer = answers.getOrDefault(".", "250 taken");
            }
            if (answer.equals(BREAK_OFF)) {
                return;
            }
            say(client, answer);
            if (command.equals("QUIT")) {
                return;
            }
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
