package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Everything that depends on how much content there is: import, indexing, pages, search. */
final class ContentRun {

    private static final Pattern BUILT = Pattern.compile("search index built: ([\\d.,]+) things in ([\\d.,]+) ms");
    private static final double SEARCH_MILLIS = 60;
    private static final double CPU_MILLIS = 1.5;
    private static final double PAGE_SHARE = .08;
    private static final double UNCHANGED_SHARE = .3;
    private static final double RESIDENT_MB = 600;

    private final Options options;
    private final Report report;
    private final int materials;
    private final Portal portal;
    private final Path modules;

    private record Direct(double p50, double p99, int things, int passages) {
    }

    private record Built(int things, double seconds) {
    }

    ContentRun(Options options, Report report, int materials) {
        this.options = options;
        this.report = report;
        this.materials = materials;
        Path here = options.work().resolve("materials-" + materials);
        this.modules = here.resolve("modules");
        this.portal = new Portal(options, here.resolve("data"), here.resolve("content"), modules);
    }

    void run() throws IOException, InterruptedException {
        String material = Materials.write(options.root().resolve("content"), portal.content(), materials);
        Directories.copy(options.portal().resolve("modules"), modules);
        report.title(materials + " generated materials");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("region", List.of("/regionen/mint-region-trier"));
        pages.put("material", List.of(material));
        pages.put("search", Questions.paths());
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Built built = fill(pages, sizes);
        StaticModule.write(modules.resolve("bench.jar"), sizes.values());
        List<String> machine;
        Load.Figures search = null;
        try (Server server = portal.start()) {
            server.awaitReady();
            server.awaitRest();
            machine = server.virtualMachineOptions();
            for (String page : sizes.keySet()) {
                Load.Figures figures = page(new Load(server), page, pages.get(page), sizes.get(page));
                search = page.equals("search") ? figures : search;
            }
            report.atMost("resident memory after this load", server.residentAtRest(2), RESIDENT_MB, "MB");
        }
        direct(machine, built, search);
    }

    /** First start with import, then a new index, then the sizes of the pages. */
    private Built fill(Map<String, List<String>> pages, Map<String, Integer> sizes) throws IOException, InterruptedException {
        try (Server server = portal.start()) {
            Server.Import imported = server.awaitImport();
            server.awaitRest();
            Server.awaitClassArchive(options.portal(), portal.data().resolve("work"));
            report.row("import", Report.number(imported.files() / imported.seconds()) + " files/s, "
                    + Report.number(imported.cpuSeconds() * 1_000 / imported.files()) + " ms CPU each");
            report.row("resident memory at rest after the import", Report.number(server.figures().residentMb()) + " MB");
            Built built = rebuild(server);
            for (Map.Entry<String, List<String>> page : pages.entrySet()) {
                try {
                    sizes.put(page.getKey(), new Load(server).size(page.getValue()));
                } catch (IOException e) {
                    report.row(page.getKey(), "not measured: " + e.getMessage());
                }
            }
            return built;
        }
    }

    /** Asks for a new index the way {@code ./wirkstatt reindex} does, and reads from the log how long it took. */
    private Built rebuild(Server server) throws IOException, InterruptedException {
        Path index = portal.data().resolve("index");
        if (!Files.isDirectory(index)) {
            report.row("indexing", "not measured: no search module");
            return null;
        }
        long before = built().size();
        Files.createFile(index.resolve("rebuild-requested"));
        while (built().size() == before) {
            server.figures(); // fails if the server is gone
            TimeUnit.MILLISECONDS.sleep(500);
        }
        server.awaitRest();
        MatchResult last = built().get(built().size() - 1);
        return new Built(number(last.group(1)), number(last.group(2)) / 1_000.0);
    }

    private List<MatchResult> built() throws IOException {
        return BUILT.matcher(Files.readString(portal.data().resolve("logs/portal.log"))).results().toList();
    }

    private static int number(String formatted) {
        return Integer.parseInt(formatted.replaceAll("\\D", ""));
    }

    private Load.Figures page(Load load, String name, List<String> paths, int bytes) throws IOException, InterruptedException {
        Load.Figures page = load.pages(paths);
        Load.Figures file = load.pages(List.of(StaticModule.path(bytes)));
        report.row(name + " (" + bytes + " bytes), beside a file of that size: p50", millis(page.p50()), millis(file.p50()), Report.number(page.p50() / file.p50()));
        if (name.equals("search")) {
            report.row(name + ": p99", millis(page.p99()), millis(file.p99()), Report.number(page.p99() / file.p99()),
                    "< " + Report.number(SEARCH_MILLIS) + " ms", page.p99() < SEARCH_MILLIS);
            report.row(name + ": throughput", perSecond(page), perSecond(file), Report.number(page.perSecond() / file.perSecond()));
            report.row(name + ": CPU per request", millis(page.cpuMillis()), millis(file.cpuMillis()), Report.number(page.cpuMillis() / file.cpuMillis()));
        } else {
            report.row(name + ": p99", millis(page.p99()), millis(file.p99()), Report.number(page.p99() / file.p99()));
            report.ratioAtLeast(name + ": throughput", perSecond(page), perSecond(file), page.perSecond() / file.perSecond(), PAGE_SHARE);
            cpu(name + ": CPU per request", page, file);
            cpu(name + ", nothing of it kept: CPU per request", load.anew(paths.get(0)), file);
        }
        Load.Figures unchanged = load.unchanged(paths.get(0));
        report.ratioAtLeast(name + ", unchanged (304): throughput", perSecond(unchanged), perSecond(file), unchanged.perSecond() / file.perSecond(), UNCHANGED_SHARE);
        return page;
    }

    private void cpu(String what, Load.Figures page, Load.Figures file) {
        report.row(what, millis(page.cpuMillis()), millis(file.cpuMillis()), Report.number(page.cpuMillis() / file.cpuMillis()),
                "≤ " + Report.number(CPU_MILLIS) + " ms", page.cpuMillis() <= CPU_MILLIS);
    }

    private void direct(List<String> machine, Built built, Load.Figures search) throws IOException, InterruptedException {
        if (built == null) {
            return;
        }
        String[] told = SearchRun.inPortal(portal, machine, DirectSearch.class, portal.data().resolve("index").toString()).split(" ");
        Direct direct = new Direct(Double.parseDouble(told[0]), Double.parseDouble(told[1]), Integer.parseInt(told[2]), Integer.parseInt(told[3]));
        if (search != null) {
            report.row("search over HTTP, beside Lucene alone in such a JVM: p50", millis(search.p50()), millis(direct.p50), Report.number(search.p50() / direct.p50));
            report.row("search over HTTP, beside Lucene alone in such a JVM: p99", millis(search.p99()), millis(direct.p99), Report.number(search.p99() / direct.p99));
        }
        report.row("indexing of " + direct.things + " things with " + direct.passages + " passages", Report.number(built.things / built.seconds) + " things/s, "
                + Report.number(direct.passages / built.seconds) + " passages/s");
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }

    private static String perSecond(Load.Figures figures) {
        return Report.number(figures.perSecond()) + " /s";
    }
}
