package org.wirkstatt.bench;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.wirkstatt.search.index.GeneratedIndex;

/**
 * The search over libraries of growing size, with questions that stay the same: over HTTP, beside Lucene alone on the same index. Up to
 * {@link #IMPORTED} materials come in the way everything does; more are written into the index.
 */
final class SearchRun {

    private static final int IMPORTED = 10_000;
    private static final int QUESTIONS = 400;
    private static final int CLIENTS = 16;
    private static final double BESIDE_LUCENE = 3;
    private static final double SUGGESTION_MILLIS = 50;
    private static final String HEAP = "4g";

    private final Options options;
    private final Report report;

    /** What of the search is compared between sizes. */
    private record Cost(int materials, double millis, double cpuMillis) {
    }

    SearchRun(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        GeneratedMaterials materials = new GeneratedMaterials(options.root().resolve("content"));
        List<String> questions = GeneratedTexts.questions(materials, QUESTIONS);
        Path list = Files.createDirectories(options.work()).resolve("questions.txt");
        Files.write(list, questions);
        List<Cost> costs = new ArrayList<>();
        for (int count : options.materials().stream().sorted().toList()) {
            report.title("Search over " + count + " generated materials, heap " + HEAP);
            costs.add(library(count, questions, list));
            grown(costs.get(0), costs.get(costs.size() - 1));
        }
    }

    private Cost library(int count, List<String> questions, Path list) throws IOException, InterruptedException {
        Path here = options.work().resolve("search-" + count);
        boolean imported = count <= IMPORTED;
        Portal portal = new Portal(options, here.resolve("data"), here.resolve("content"), options.portal().resolve("modules"));
        String last = Materials.write(options.root().resolve("content"), portal.content(), imported ? count : 0);
        try (Server server = portal.start(Map.of("WIRKSTATT_HEAP", HEAP))) {
            double begun = System.nanoTime();
            Server.Import done = server.awaitImport();
            if (imported) {
                awaitFound(server, last);
                report.row("import", Report.number(done.files() / done.seconds()) + " files/s; until all of them can be found "
                        + Report.number(done.files() / ((System.nanoTime() - begun) / 1e9)) + " files/s");
            }
            server.awaitRest();
        }
        if (!imported) {
            String seconds = inPortal(portal, List.of("-Xmx2g"), GeneratedIndex.class, portal.data().toString(), portal.content().toString(), String.valueOf(count));
            report.row("writing into the index, on all processors", Report.number(count / Double.parseDouble(seconds)) + " things/s");
        }
        report.row("index on disk", Report.number(size(portal.data().resolve("index")) / 1e6) + " MB");
        return asked(portal, count, questions, list);
    }

    /** Until the material that came last is a hit for its title: the index follows in order. */
    private static void awaitFound(Server server, String path) throws IOException, InterruptedException {
        String question = paths("/suche?q=", List.of(path.substring(path.lastIndexOf('/') + 1).replace('-', ' '))).get(0);
        try (HttpConnection connection = new HttpConnection(server.port())) {
            while (!new String(connection.get(question, null).body(), StandardCharsets.UTF_8).contains(path)) {
                server.figures(); // fails if the server is gone
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private Cost asked(Portal portal, int count, List<String> questions, Path list) throws IOException, InterruptedException {
        Load.Figures search;
        List<String> machine;
        try (Server server = portal.start(Map.of("WIRKSTATT_HEAP", HEAP))) {
            server.awaitReady();
            server.awaitRest();
            machine = server.virtualMachineOptions();
            Load load = new Load(server, "", CLIENTS);
            search = load.pages(paths("/suche?q=", questions));
            report.row("search over HTTP, " + CLIENTS + " clients: throughput; CPU", Report.number(search.perSecond()) + " /s; " + millis(search.cpuMillis()));
            Load.Figures suggestions = load.pages(paths("/suche/vorschlaege?q=", questions.stream().map(SearchRun::begun).toList()));
            report.row("suggestions: p50; p99", millis(suggestions.p50()) + "; " + millis(suggestions.p99()), "", "",
                    "p99 ≤ " + Report.number(SUGGESTION_MILLIS) + " ms", suggestions.p99() <= SUGGESTION_MILLIS);
            report.row("heap used after it; resident", Report.number(server.heapMb()) + " MB; " + Report.number(server.figures().residentMb()) + " MB");
        }
        String[] lucene = inPortal(portal, machine, DirectSearch.class, portal.data().resolve("index").toString(), list.toString()).split(" ");
        double p50 = Double.parseDouble(lucene[0]);
        double p99 = Double.parseDouble(lucene[1]);
        report.row("things; passages", lucene[2] + "; " + lucene[3]);
        report.ratioAtMost("search over HTTP, beside Lucene alone in such a JVM: p50", millis(search.p50()), millis(p50), search.p50() / p50, BESIDE_LUCENE);
        report.row("search over HTTP, beside Lucene alone in such a JVM: p99", millis(search.p99()), millis(p99), Report.number(search.p99() / p99));
        return new Cost(count, search.p50(), search.cpuMillis());
    }

    private void grown(Cost least, Cost now) {
        if (least == now) {
            return;
        }
        double limit = Math.log(now.materials) / Math.log(least.materials);
        report.ratioAtMost("p50, beside " + least.materials + " materials", millis(now.millis), millis(least.millis), now.millis / least.millis, limit);
        report.ratioAtMost("CPU per question, beside " + least.materials + " materials", millis(now.cpuMillis), millis(least.cpuMillis), now.cpuMillis / least.cpuMillis, limit);
    }

    private static String begun(String question) {
        return question.replace("\"", "").substring(0, Math.min(5, question.length()));
    }

    private static List<String> paths(String before, List<String> questions) {
        return questions.stream().map(question -> before + URLEncoder.encode(question, StandardCharsets.UTF_8)).toList();
    }

    /** Runs {@code program} in a process of its own with the libraries of the portal. @return what it printed */
    static String inPortal(Portal portal, List<String> machine, Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator + portal.webApp().resolve("WEB-INF/lib") + "/*" + File.pathSeparator + portal.webApp() + "-libraries/*", program.getName()));
        command.addAll(List.of(arguments));
        Path log = portal.data().resolve("direct.log");
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(program.getSimpleName() + " failed, see " + log);
        }
        return told;
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }
}
