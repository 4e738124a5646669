package org.wirkstatt.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The result of a team of 20 by its link, as page, PDF and spreadsheet, beside that of a team of two. All criteria are answered, every third with a reason. */
final class ReportRun {

    private static final int PEOPLE = 20;
    private static final int FEW = 2;
    private static final double PAGE_MILLIS = 100;
    private static final double PDF_MILLIS = 1_500;
    private static final double PAGE_RATIO = 1.5;
    private static final double PDF_RATIO = 2.5;
    private static final String REASON = "'Bei uns achten Einzelne darauf, verabredet ist es nicht. Im Frühjahr haben wir darüber gesprochen und nichts aufgeschrieben. (' || x || ')'";

    private final Report report;

    ReportRun(Report report) {
        this.report = report;
    }

    /** Into the database of the stopped portal. */
    static void write(Connection connection) throws SQLException {
        for (int people : List.of(FEW, PEOPLE)) {
            long first = first(people);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into selfanalysis_run (id, lock_version, form_key, initiative_id, initiative_name, project_id, project_name, edition_key, title, "
                        + "started_at, touched_at, opened_at) values (" + first + ", 1, 'report-" + people + "', 1, 'Bench', 1, 'Bench', "
                        + "(select edition_key from selfanalysis_edition where state = 'CURRENT'), 'Bench', now(), now(), now())");
                statement.execute("insert into selfanalysis_seat (id, lock_version, run_id, person_name, token_hash, begun_at, finished_at) select " + first + " + x, 1, " + first
                        + ", 'Bench', case when x = 1 then '" + SelfAnalysisRun.fingerprint(secret(people)) + "' end, now(), now() from system_range(1, " + people + ")");
                statement.execute("insert into selfanalysis_answer (id, lock_version, seat_id, item_key, rating, reason, saved_at) select (" + first + " + x) * 100 + i.place, 1, "
                        + first + " + x, i.item_key, cast(1 + mod(x * 7 + i.place * 5, 4) as varchar), case when mod(x + i.place, 3) = 0 then " + REASON
                        + " end, now() from system_range(1, " + people + "), selfanalysis_item i join selfanalysis_edition e on e.id = i.edition_id where e.state = 'CURRENT'");
            }
        }
    }

    void measure(Server server) throws IOException, InterruptedException {
        report.title("A report with " + PEOPLE + " people (by link, 24 criteria), beside one with " + FEW);
        Load.Figures page = beside(server, "page", "/selbstanalyse/mitmachen/%s/ergebnis", PAGE_RATIO);
        report.atMost("page: p99", page.p99(), PAGE_MILLIS, "ms");
        Load.Figures pdf = beside(server, "PDF/UA", "/api/v1/self-analysis/places/%s/result.pdf", PDF_RATIO);
        report.atMost("PDF/UA: p99", pdf.p99(), PDF_MILLIS, "ms");
        report.row("PDF/UA: size", pdf.bytes() / 1_000 + " kB");
        beside(server, "spreadsheet", "/api/v1/self-analysis/places/%s/result.xlsx", PDF_RATIO);
    }

    private Load.Figures beside(Server server, String name, String path, double ratio) throws IOException, InterruptedException {
        Load.Figures few = load(server, path.formatted(secret(FEW)));
        Load.Figures many = load(server, path.formatted(secret(PEOPLE)));
        report.row(name + ": p50", millis(many.p50()), millis(few.p50()), Report.number(many.p50() / few.p50()));
        report.ratioAtMost(name + ": CPU", millis(many.cpuMillis()), millis(few.cpuMillis()), many.cpuMillis() / few.cpuMillis(), ratio);
        return many;
    }

    /** By one person who looks again and again: a session for each look would measure how full the memory is. */
    private static Load.Figures load(Server server, String path) throws IOException, InterruptedException {
        return new Load(server, Person.whoOpened(server, path).cookies()).pages(List.of(path));
    }

    private static long first(int people) {
        return 10_000_000L + people * 1_000L;
    }

    private static String secret(int people) {
        return "report" + people + "x".repeat(35);
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }
}
