package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.wirkstatt.bench.Server.Start;

/** First, second and plain start with the content that is shipped, and memory after them. */
final class Starts {

    private static final int REST_SECONDS = 30;

    private final Portal portal;
    private final int repeats;
    private final List<Start> seconds = new ArrayList<>();
    private final List<Start> plains = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();

    Starts(Portal portal, int repeats) {
        this.portal = portal;
        this.repeats = repeats;
    }

    void run(Report report) throws IOException, InterruptedException {
        portal.forget();
        Start first;
        try (Server server = portal.start()) {
            first = server.awaitReady();
            server.awaitRest();
            Server.awaitClassArchive(portal.options().portal(), portal.data().resolve("work"));
        }
        Path war = portal.data().resolveSibling("plain.war");
        Directories.pack(portal.webApp(), war);
        for (int i = 0; i < repeats; i++) {
            second();
            try (Server server = portal.startPlain(war)) {
                plains.add(server.awaitReady());
            }
        }
        tell(report, first, median(seconds), median(plains));
    }

    private void second() throws IOException, InterruptedException {
        try (Server server = portal.start()) {
            seconds.add(server.awaitReady());
            resident.add(server.residentAtRest(REST_SECONDS));
        }
    }

    private void tell(Report report, Start first, Start second, Start plain) {
        report.title("Starts (shipped content, median of " + repeats + ")");
        report.row("first start with import: ready after", seconds(first.seconds()));
        report.row("first start with import: processor time", seconds(first.cpuSeconds()));
        report.row("second start, beside plain Payara Micro: ready after", seconds(second.seconds()), seconds(plain.seconds()),
                Report.number(second.seconds() / plain.seconds()));
        report.ratioAtMost("second start, beside plain Payara Micro: processor time", seconds(second.cpuSeconds()), seconds(plain.cpuSeconds()),
                second.cpuSeconds() / plain.cpuSeconds(), .4);
        report.atMost("resident memory " + REST_SECONDS + " s after the second start", resident.stream().sorted().toList().get(resident.size() / 2), 600, "MB");
    }

    private static Start median(List<Start> starts) {
        return starts.stream().sorted(Comparator.comparing(Start::cpuSeconds)).toList().get(starts.size() / 2);
    }

    private static String seconds(double seconds) {
        return Report.number(seconds) + " s";
    }
}
