package org.wirkstatt.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of the forum and posting, at several sizes of it: beside a file of the same size, and the largest beside the smallest. */
final class ForumRun {

    private static final double THREAD_MILLIS = 40;
    private static final double PAGE_SHARE = .06;
    private static final double UNCHANGED_SHARE = .3;
    private static final double FLAT = 1.3;
    private static final int THREADS = 20;
    private static final String READER = "mitglied";
    /** Trusted accounts: each may write 60 posts an hour. */
    private static final List<String> WRITERS = List.of("koordination", "programm", "moderation", "redaktion");
    private static final int POSTS_EACH = 40;

    private final Options options;
    private final Report report;
    private final Portal portal;
    private final ForumData data;
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    /** CPU per request by what was asked, at each size. */
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();

    ForumRun(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.portal = new Portal(options, options.work().resolve("forum/data"), options.root().resolve("content"), options.work().resolve("forum/modules"));
        this.data = new ForumData(portal);
    }

    void run() throws IOException, InterruptedException {
        Directories.copy(options.portal().resolve("modules"), portal.modules());
        try (Server server = portal.start()) {
            server.awaitImport();
            server.awaitRest();
        }
        data.growTo(options.posts().get(0));
        try (Server server = portal.start()) {
            server.awaitReady();
            for (Map.Entry<String, List<String>> page : pages().entrySet()) {
                sizes.put(page.getKey(), new Load(server).size(page.getValue()));
            }
        }
        StaticModule.write(portal.modules().resolve("bench.jar"), sizes.values());
        for (int posts : options.posts()) {
            data.growTo(posts);
            report.title(posts + " posts");
            try (Server server = portal.start()) {
                server.awaitReady();
                server.awaitRest();
                measure(server);
            }
        }
        flat();
    }

    private Map<String, List<String>> pages() {
        List<String> ofLong = new ArrayList<>();
        for (String thread : ForumData.longThreads()) {
            ofLong.addAll(List.of(thread, thread + "?seite=5", thread + "?seite=10"));
        }
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("thread with 10 posts", data.someThreads(THREADS));
        pages.put("thread with " + ForumData.POSTS_OF_LONG + " posts", ofLong);
        pages.put("board", List.of("/forum/" + ForumData.BOARD));
        return pages;
    }

    private void measure(Server server) throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> page : pages().entrySet()) {
            visitors(new Load(server), page.getKey(), page.getValue());
        }
        Load signedIn = new Load(server, Person.signedIn(server, READER).cookies());
        for (Map.Entry<String, List<String>> page : pages().entrySet()) {
            Load.Figures figures = signedIn.pages(page.getValue());
            latency(page.getKey() + ", signed in", figures, null);
            cost(page.getKey() + ", signed in", figures.cpuMillis());
        }
        posting(server);
    }

    private void visitors(Load load, String name, List<String> paths) throws IOException, InterruptedException {
        Load.Figures file = load.pages(List.of(StaticModule.path(sizes.get(name))));
        Load.Figures page = load.pages(paths);
        latency(name, page, file);
        report.ratioAtLeast(name + ": throughput beside a file of its size", perSecond(page), perSecond(file), page.perSecond() / file.perSecond(), PAGE_SHARE);
        Load.Figures unchanged = load.unchanged(paths.get(0));
        report.ratioAtLeast(name + ", unchanged (304): throughput", perSecond(unchanged), perSecond(file), unchanged.perSecond() / file.perSecond(), UNCHANGED_SHARE);
        cost(name + ", nothing of it kept", load.anew(paths.get(paths.size() - 1)).cpuMillis());
    }

    private void latency(String name, Load.Figures page, Load.Figures file) {
        report.row(name + ": p50", millis(page.p50()), file == null ? "" : millis(file.p50()), file == null ? "" : Report.number(page.p50() / file.p50()));
        if (name.startsWith("thread")) {
            report.atMost(name + ": p99", page.p99(), THREAD_MILLIS, "ms");
        } else {
            report.row(name + ": p99", millis(page.p99()));
        }
    }

    /** Answers in turn by several people, each form opened and sent; what goes on behind them is in the processor time. */
    private void posting(Server server) throws IOException, InterruptedException {
        List<Person> people = new ArrayList<>();
        for (String login : WRITERS) {
            people.add(Person.signedIn(server, login));
        }
        List<String> threads = data.someThreads(THREADS);
        write(people, threads, 0);
        server.awaitRest();
        double before = server.figures().cpuSeconds();
        long[] nanos = write(people, threads, 1);
        server.awaitRest();
        report.row("posting (form sent, one client): p50", millis(Load.percentile(nanos, .5)));
        report.row("posting: p99", millis(Load.percentile(nanos, .99)));
        cost("posting, with the form opened, people told and the index", (server.figures().cpuSeconds() - before) * 1_000 / nanos.length);
    }

    private long[] write(List<Person> people, List<String> threads, int round) throws IOException, InterruptedException {
        int each = round == 0 ? POSTS_EACH / 4 : POSTS_EACH;
        long[] nanos = new long[people.size() * each];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = people.get(i % people.size()).send(threads.get(i % threads.size()) + "/antworten", "edit", "send", "text",
                    "Antwort " + i + " der Runde " + round + ": Bei uns hat ein Anruf geholfen, zur *rechten* Zeit.");
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private void cost(String what, double cpuMillis) {
        report.row(what + ": CPU", millis(cpuMillis));
        costs.computeIfAbsent(what, w -> new ArrayList<>()).add(cpuMillis);
    }

    private void flat() {
        if (options.posts().size() < 2) {
            return;
        }
        int last = options.posts().size() - 1;
        report.title(options.posts().get(last) + " posts beside " + options.posts().get(0) + ": CPU");
        costs.forEach((what, cpu) -> report.ratioAtMost(what, millis(cpu.get(last)), millis(cpu.get(0)), cpu.get(last) / cpu.get(0), FLAT));
    }

    private static String millis(double millis) {
        return Report.number(millis) + " ms";
    }

    private static String perSecond(Load.Figures figures) {
        return Report.number(figures.perSecond()) + " /s";
    }
}
