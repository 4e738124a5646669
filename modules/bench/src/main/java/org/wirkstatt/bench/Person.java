package org.wirkstatt.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without script: signs in with one of the accounts for demonstration, sends forms. */
final class Person {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    private Person(Server server) {
        this.base = "http://localhost:" + server.port();
    }

    static Person signedIn(Server server, String login) throws IOException, InterruptedException {
        Person person = new Person(server);
        person.send("/anmelden", "signIn", "send", "login", login, "password", password(login));
        return person;
    }

    /** Value of the header {@code Cookie}. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    /**
     * Opens the page at {@code path} and sends its form.
     *
     * @param fields names inside the form and values in turn
     * @return nanoseconds from sending to the answer
     * @throws IOException also if the form is shown again instead of leading on
     */
    long send(String path, String form, String button, String... fields) throws IOException, InterruptedException {
        URI page = URI.create(base + path);
        Matcher state = STATE.matcher(client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body());
        if (!state.find()) {
            throw new IOException("no form on " + path);
        }
        StringBuilder body = new StringBuilder(pair(form, form)).append(pair(form + ":" + button, "1")).append(pair("jakarta.faces.ViewState", state.group(1)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append(pair(form + ":" + fields[i], fields[i + 1]));
        }
        HttpRequest request = HttpRequest.newBuilder(page).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build();
        long begun = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        long nanos = System.nanoTime() - begun;
        if (status != 302) {
            throw new IOException("the form on " + path + " was answered with " + status);
        }
        return nanos;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static String password(String login) {
        return Character.toUpperCase(login.charAt(0)) + login.substring(1) + "-Muster-2026";
    }
}
