package org.wirkstatt.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Answering a criterion of a self-analysis by link: alone in a team, and in the largest team that there can be, with all others finished. */
final class SelfAnalysisRun {

    private static final double PAGE_MILLIS = 60;
    private static final double ANSWER_MILLIS = 40;
    private static final double FLAT = 1.3;
    private static final int LARGEST_TEAM = 50;
    private static final int ANSWERS = 1_000;
    private static final int FETCHES = 500;
    private static final String EDITION = "wirkstatt-2026";
    private static final List<String> ITEMS = List.of("A1", "A2", "A3", "A4", "R1", "R2", "R3", "R4", "E1", "E2", "E3", "E4");

    private final Report report;
    private final Portal portal;
    private final HttpClient client = HttpClient.newHttpClient();

    SelfAnalysisRun(Options options, Report report) {
        this.report = report;
        this.portal = new Portal(options, options.work().resolve("selfanalysis/data"), options.root().resolve("content"), options.portal().resolve("modules"));
    }

    void run() throws IOException, InterruptedException {
        try (Server server = portal.start()) {
            server.awaitImport();
            server.awaitRest();
        }
        PortalDatabase.write(portal, connection -> {
            writeRun(connection, 1, 1);
            writeRun(connection, 2, LARGEST_TEAM);
            ReportRun.write(connection);
        });
        report.title("Answering a self-analysis (by link, 24 criteria)");
        try (Server server = portal.start()) {
            server.awaitReady();
            server.awaitRest();
            Load.Figures page = new Load(server).pages(List.of("/selbstanalyse/mitmachen/" + secret(1) + "/kriterium/a1"));
            report.row("page of a criterion, new visitor each time: p50", millis(page.p50()));
            report.atMost("page of a criterion: p99", page.p99(), PAGE_MILLIS, "ms");
            report.row("page of a criterion: CPU", millis(page.cpuMillis()));
            all(server);
            answers(server, 1, 0);
            double alone = answers(server, 1, ANSWERS);
            answers(server, 2, 0);
            double many = answers(server, 2, ANSWERS);
            report.ratioAtMost("answering in a team of " + LARGEST_TEAM + " beside one alone: CPU", millis(many), millis(alone), many / alone, FLAT);
            new ReportRun(report).measure(server);
        }
    }

    /** What the page fetches once, so that the next criterion needs no network. */
    private void all(Server server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1/self-analysis/places/" + secret(1))).build();
        long[] nanos = new long[FETCHES];
        int bytes = 0;
        for (int i = 0; i < FETCHES; i++) {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos[i] = System.nanoTime() - begun;
            bytes = answer.body().length;
            if (answer.statusCode() != 200) {
                throw new IOException("the place was answered with " + answer.statusCode());
            }
        }
        Arrays.sort(nanos);
        report.row("all criteria, to go on without network: p50; size", millis(Load.percentile(nanos, .5)) + "; " + bytes / 1_000 + " kB");
    }

    /** @param told how many are told of; 0 for warming up @return milliseconds of the processor for each */
    private double answers(Server server, int run, int told) throws IOException, InterruptedException {
        int count = told == 0 ? ANSWERS / 2 : told;
        long[] nanos = new long[count];
        double cpu = server.figures().cpuSeconds();
        for (int i = 0; i < count; i++) {
            String body = "{\"rating\":\"" + (1 + i % 4) + "\",\"reason\":\"Bei uns achten Einzelne darauf, Runde " + told + "-" + i + ".\",\"base\":0,\"page\":\"bench\"}";
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1/self-analysis/places/" + secret(run) + "/answers/"
                    + ITEMS.get(i % ITEMS.size()))).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body)).build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            nanos[i] = System.nanoTime() - begun;
            if (answer.statusCode() != 200 || !answer.body().contains("\"saved\":true")) {
                throw new IOException("an answer was answered with " + answer.statusCode() + " " + answer.body());
            }
        }
        double each = (server.figures().cpuSeconds() - cpu) * 1_000 / count;
        if (told > 0) {
            Arrays.sort(nanos);
            String team = run == 1 ? "alone" : "team of " + LARGEST_TEAM;
            report.row("answering a criterion, " + team + ": p50", millis(Load.percentile(nanos, .5)));
            report.atMost("answering a criterion, " + team + ": p99", Load.percentile(nanos, .99), ANSWER_MILLIS, "ms");
            report.row("answering a criterion, " + team + ": CPU", millis(each));
        }
        return each;
    }

    /** A run whose first place is open, all others finished. */
    private static void writeRun(Connection connection, int run, int places) throws SQLException {
        Timestamp now = new Timestamp(System.currentTimeMillis());
        try (Statement statement = connection.createStatement();
                PreparedStatement seat = connection.prepareStatement("insert into selfanalysis_seat (id, lock_version, run_id, invited_as, person_name, token_hash, begun_at, "
                        + "finished_at) values (?, 1, ?, 'Bench', 'Bench', ?, ?, ?)");
                PreparedStatement answer = connection.prepareStatement("insert into selfanalysis_answer (id, seat_id, item_key, rating, reason, saved_at) "
                        + "values (?, ?, ?, '2', 'Weil es oft gelingt.', ?)")) {
            long number = 1_000_000L * run;
            statement.execute("insert into selfanalysis_run (id, lock_version, form_key, initiative_id, initiative_name, project_id, project_name, edition_key, title, "
                    + "started_at, touched_at) values (" + number + ", 1, 'bench-" + run + "', 1, 'Bench', 1, 'Bench', '" + EDITION + "', 'Bench', now(), now())");
            for (int place = 0; place < places; place++) {
                seat.setLong(1, number + place);
                seat.setLong(2, number);
                seat.setString(3, place == 0 ? fingerprint(secret(run)) : null);
                seat.setTimestamp(4, now);
                seat.setTimestamp(5, place == 0 ? null : now);
                seat.executeUpdate();
                for (int item = 0; place > 0 && item < ITEMS.size(); item++) {
                    answer.setLong(1, number + place * 100L + item);
                    answer.setLong(2, number + place);
                    answer.setString(3, ITEMS.get(item));
                    answer.setTimestamp(4, now);
                    answer.executeUpdate();
                }
            }
        }
    }

    private static String secret(int run) {
        return "bench" + run + "x".repeat(37);
    }

    /** As the portal keeps the secret of a link. */
    static String fingerprint(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }
}
