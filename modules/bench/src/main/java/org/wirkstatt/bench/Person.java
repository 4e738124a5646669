package org.wirkstatt.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without script: signs in with one of the accounts for demonstration, sends forms. */
final class Person {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private static final String BOUNDARY = "wirkstatt-bench";

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

    /** A visitor who has opened the page at {@code path}, as by a personal link. */
    static Person whoOpened(Server server, String path) throws IOException, InterruptedException {
        Person person = new Person(server);
        person.client.send(HttpRequest.newBuilder(URI.create(person.base + path)).build(), HttpResponse.BodyHandlers.discarding());
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
        String opened = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body();
        Matcher state = STATE.matcher(opened);
        if (!state.find()) {
            throw new IOException("no form on " + path);
        }
        Map<String, String> values = new LinkedHashMap<>(Map.of(form, form, form + ":" + button, "1", "jakarta.faces.ViewState", state.group(1)));
        for (int i = 0; i < fields.length; i += 2) {
            values.put(form + ":" + fields[i], fields[i + 1]);
        }
        boolean parts = opened.contains("enctype=\"multipart/form-data\"");
        HttpRequest request = HttpRequest.newBuilder(page).header("Content-Type", parts ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                .header("Origin", base).POST(HttpRequest.BodyPublishers.ofString(parts ? parts(values) : pairs(values))).build();
        long begun = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        long nanos = System.nanoTime() - begun;
        if (status != 302) {
            throw new IOException("the form on " + path + " was answered with " + status);
        }
        return nanos;
    }

    private static String pairs(Map<String, String> values) {
        return values.entrySet().stream().map(v -> URLEncoder.encode(v.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(v.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String parts(Map<String, String> values) {
        return values.entrySet().stream().map(v -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + v.getKey() + "\"\r\n\r\n" + v.getValue() + "\r\n")
                .collect(Collectors.joining()) + "--" + BOUNDARY + "--\r\n";
    }

    private static String password(String login) {
        return Character.toUpperCase(login.charAt(0)) + login.substring(1) + "-Muster-2026";
    }
}
