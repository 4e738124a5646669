package org.wirkstatt.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

/** Asks the portal over HTTP, as a visitor would, how far it is: the server's log says "ready" after a failed deployment too. */
final class PortalProbe {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final String base;

    PortalProbe(InetAddress bind, int port) {
        String host = bind.isAnyLocalAddress() ? "127.0.0.1" : bind.getHostAddress();
        base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /**
     * What the portal says of itself.
     *
     * @param homeStatus HTTP status of the home page; 0 if nothing answered
     * @param ready true once all readiness checks are up
     * @param importDone things of the first import that are in; 0 before
     * @param importTotal things to import in all; 0 if there is no such figure
     */
    record State(int homeStatus, boolean ready, long importDone, long importTotal) {

        boolean serves() {
            return homeStatus == HttpURLConnection.HTTP_OK && ready;
        }
    }

    State ask() {
        Optional<JsonObject> health = health();
        boolean ready = health.map(json -> "UP".equals(json.getString("status", ""))).orElse(false);
        JsonObject progress = health.flatMap(PortalProbe::importProgress).orElse(JsonObject.EMPTY_JSON_OBJECT);
        return new State(ready ? status("/") : 0, ready, number(progress, "done"), number(progress, "total"));
    }

    private static Optional<JsonObject> importProgress(JsonObject health) {
        return health.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> "import".equals(check.getString("name", ""))).map(check -> check.getJsonObject("data"))
                .filter(data -> data != null).findFirst();
    }

    /** MicroProfile Health leaves open whether a figure is a JSON number or a string. */
    private static long number(JsonObject data, String key) {
        String digits = data.containsKey(key) ? data.get(key).toString().replace("\"", "") : "0";
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private Optional<JsonObject> health() {
        try {
            HttpURLConnection connection = open("/health/ready");
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_UNAVAILABLE) {
                return Optional.empty();
            }
            try (InputStream in = status == HttpURLConnection.HTTP_OK ? connection.getInputStream() : connection.getErrorStream();
                    JsonReader reader = Json.createReader(in)) {
                return Optional.of(reader.readObject());
            }
        } catch (IOException | JsonException e) {
            return Optional.empty(); // not there yet: asked again
        }
    }

    private int status(String path) {
        try {
            HttpURLConnection connection = open(path);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (in != null) {
                    in.readAllBytes();
                }
            }
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }
}
