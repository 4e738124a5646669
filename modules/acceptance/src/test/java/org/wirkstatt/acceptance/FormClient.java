package org.wirkstatt.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends forms as a browser without script does, and keeps cookies whatever their attributes say. Follows no redirect. */
final class FormClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea|button)[^>]*\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    final Map<String, String> cookies = new TreeMap<>();
    private final String base;

    FormClient(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return send("POST", path, fields.entrySet().stream().map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue())).collect(Collectors.joining("&")), headers);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0].split("=", 2)).forEach(pair -> cookies.put(pair[0], pair[1]));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The fields of the form {@code id} as the page sent them; of buttons only {@code button}. */
    static Map<String, String> fields(String page, String id, String button) {
        String form = page.substring(page.indexOf("<form id=\"" + id + "\""));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form.substring(0, form.indexOf("</form>")));
        while (inputs.find()) {
            Matcher value = VALUE.matcher(inputs.group());
            if (!inputs.group().contains("type=\"submit\"") || inputs.group(1).endsWith(":" + button)) {
                fields.put(inputs.group(1), value.find() ? value.group(1).replace("&amp;", "&") : "");
            }
        }
        return fields;
    }

    /** Sends the sign-in form. */
    HttpResponse<String> signIn(String login, String password) {
        Map<String, String> fields = fields(get("/anmelden").body(), "signIn", "send");
        fields.replaceAll((name, value) -> name.endsWith(":login") ? login : name.endsWith(":password") ? password : value);
        return post("/anmelden", fields);
    }
}
