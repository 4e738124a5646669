package org.wirkstatt.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What signing in costs, and the home page of somebody who is told a lot, beside that of somebody who is told nothing. */
final class SignedIn {

    private static final int SIGN_INS = 12;
    private static final int NOTICES = 1_000;
    private static final double MOST_TIMES = 1.5;
    private static final String WITHOUT = "moderation";
    private static final String WITH = "mitglied";
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final Portal portal;

    /** @param portal stopped, with the accounts for demonstration */
    SignedIn(Portal portal) {
        this.portal = portal;
    }

    void run(Report report) throws IOException, InterruptedException {
        writeNotices();
        report.title("Signed-in people (shipped content)");
        try (Server server = portal.start()) {
            server.awaitReady();
            server.awaitRest();
            signIns(server, report);
            Load.Figures without = new Load(server, session(server, WITHOUT)).pages(List.of("/"));
            Load.Figures with = new Load(server, session(server, WITH)).pages(List.of("/"));
            report.ratioAtMost("home with " + NOTICES + " unread notices, beside none: CPU per request", millis(with.cpuMillis()), millis(without.cpuMillis()),
                    with.cpuMillis() / without.cpuMillis(), MOST_TIMES);
            report.row("home with " + NOTICES + " unread notices, beside none: p99", millis(with.p99()), millis(without.p99()), Report.number(with.p99() / without.p99()));
        }
    }

    private void signIns(Server server, Report report) throws IOException, InterruptedException {
        session(server, WITHOUT);
        double cpu = server.figures().cpuSeconds();
        double[] millis = new double[SIGN_INS];
        for (int i = 0; i < SIGN_INS; i++) {
            long begun = System.nanoTime();
            session(server, WITHOUT);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        report.row("sign-in (form, password with Argon2id, first page not counted): p50", millis(millis[SIGN_INS / 2]));
        report.row("sign-in: CPU", millis((server.figures().cpuSeconds() - cpu) * 1_000 / SIGN_INS));
    }

    /** Signs in with a new browser. @return its cookies */
    private static String session(Server server, String login) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI page = URI.create("http://localhost:" + server.port() + "/anmelden");
        Matcher state = STATE.matcher(client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body());
        if (!state.find()) {
            throw new IOException("no form to sign in");
        }
        String form = form("signIn", "signIn", "signIn:login", login, "signIn:password", password(login), "signIn:send", "1", "jakarta.faces.ViewState", state.group(1));
        HttpRequest request = HttpRequest.newBuilder(page).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://localhost:" + server.port()).POST(HttpRequest.BodyPublishers.ofString(form)).build();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status != 302) {
            throw new IOException("signing in as " + login + " was answered with " + status);
        }
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private static String password(String login) {
        return Character.toUpperCase(login.charAt(0)) + login.substring(1) + "-Muster-2026";
    }

    private static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(URLEncoder.encode(pairs[i], StandardCharsets.UTF_8)).append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** Unread notices that lead to a region, written into the database of the stopped portal. */
    private void writeNotices() throws IOException {
        URL[] driver = {portal.options().portal().resolve("server/runtime/h2.jar").toUri().toURL()};
        Properties user = new Properties();
        user.put("user", "wirkstatt");
        user.put("password", "wirkstatt");
        Path file = portal.data().resolve("db/portal");
        try (URLClassLoader loader = new URLClassLoader(driver);
                Connection connection = ((Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance()).connect("jdbc:h2:file:" + file, user);
                PreparedStatement insert = connection.prepareStatement("insert into notifications_notice "
                        + "(id, version, member_id, module, kind, subject, arguments, path, created_at) values (?, 1, (select id from identity_account where login = ?), "
                        + "'regions', 'changedByOther', ?, ?, '/regionen/musterregion', ?)")) {
            for (int i = 0; i < NOTICES; i++) {
                insert.setLong(1, 1_000_000L + i);
                insert.setString(2, WITH);
                insert.setString(3, "region/" + i);
                insert.setString(4, "Musterregion " + i);
                insert.setTimestamp(5, new Timestamp(System.currentTimeMillis()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IOException("the notices could not be written: " + e.getMessage(), e);
        }
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }
}
