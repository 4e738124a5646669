package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Comparison values of the self-analysis: the release of a month, and a result beside them, at several numbers of runs. */
final class ComparisonRun {

    private static final double RELEASE_SECONDS = 60;
    private static final double FLAT = 1.3;
    private static final long PATIENCE_MILLIS = 400_000;
    private static final long PAUSE_MILLIS = 2_000;
    private static final String SHOWN = "Im Durchschnitt";

    private final Options options;
    private final Report report;
    private final Portal portal;
    private final ComparisonData data;
    private final List<Double> costs = new ArrayList<>();

    ComparisonRun(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.portal = new Portal(options, options.work().resolve("comparison/data"), options.root().resolve("content"), options.work().resolve("comparison/modules"));
        this.data = new ComparisonData(portal);
    }

    void run() throws IOException, InterruptedException {
        Directories.copy(options.portal().resolve("modules"), portal.modules());
        try (Server server = portal.start()) {
            server.awaitImport();
            server.awaitRest();
        }
        for (int runs : options.runs()) {
            data.growTo(runs);
            report.title("comparison over " + runs + " runs");
            try (Server server = portal.start()) {
                server.awaitReady();
                server.awaitRest();
                measure(server);
            }
        }
        if (costs.size() > 1) {
            double last = costs.get(costs.size() - 1);
            report.ratioAtMost("result with comparison, " + options.runs().get(costs.size() - 1) + " runs beside " + options.runs().get(0) + ": CPU", millis(last),
                    millis(costs.get(0)), last / costs.get(0), FLAT);
        }
    }

    private void measure(Server server) throws IOException, InterruptedException {
        String cookies = Person.signedIn(server, ComparisonData.READER).cookies();
        double before = server.figures().cpuSeconds();
        awaitValues(server, cookies);
        report.atMost("release of a month, with what else goes on meanwhile: CPU", server.figures().cpuSeconds() - before, RELEASE_SECONDS, "s");
        Load.Figures result = new Load(server, cookies).pages(List.of(ComparisonData.result()));
        report.row("result with comparison: p50", millis(result.p50()));
        report.row("result with comparison: p99", millis(result.p99()));
        report.row("result with comparison: CPU", millis(result.cpuMillis()));
        costs.add(result.cpuMillis());
    }

    private static void awaitValues(Server server, String cookies) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try (HttpConnection connection = new HttpConnection(server.port(), cookies)) {
            while (!new String(connection.get(ComparisonData.result(), null).body(), StandardCharsets.UTF_8).contains(SHOWN)) {
                if (System.nanoTime() > end) {
                    throw new IOException("no comparison values on " + ComparisonData.result());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }
}
