package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What persistence units cost: second starts with 0, 6 and 12 more modules that each have a unit of their own. */
final class Units {

    private static final List<Integer> COUNTS = List.of(0, 6, 12);
    private static final int REST_SECONDS = 20;

    private final Options options;
    private final Report report;

    private record Figures(Server.Start start, double residentMb) {
    }

    Units(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        report.title("Second start with further persistence units, two entities each (median of " + options.repeats() + ")");
        for (int count : COUNTS) {
            Path here = options.work().resolve("units-" + count);
            Portal portal = new Portal(options, here.resolve("data"), options.root().resolve("content"), here.resolve("modules"));
            Directories.copy(options.portal().resolve("modules"), portal.modules());
            UnitModule.write(options.portal(), here, portal.modules(), count);
            Figures figures = measure(portal);
            report.row(count + " more units: ready after", Report.number(figures.start.seconds()) + " s");
            report.row(count + " more units: processor time", Report.number(figures.start.cpuSeconds()) + " s");
            report.row(count + " more units: resident memory", Report.number(figures.residentMb) + " MB");
        }
    }

    private Figures measure(Portal portal) throws IOException, InterruptedException {
        try (Server server = portal.start()) {
            server.awaitReady();
            server.awaitRest();
            Server.awaitClassArchive(options.portal(), portal.data().resolve("work"));
        }
        List<Figures> all = new ArrayList<>();
        for (int i = 0; i < options.repeats(); i++) {
            try (Server server = portal.start()) {
                Server.Start start = server.awaitReady();
                all.add(new Figures(start, server.residentAtRest(REST_SECONDS)));
            }
        }
        return all.stream().sorted(Comparator.comparing(figures -> figures.start.cpuSeconds())).toList().get(all.size() / 2);
    }
}
