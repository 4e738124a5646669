package org.wirkstatt.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code ./wirkstatt bench}: prints one table of figures beside what they are measured against, and writes it to {@code target/bench.md}. */
public final class Bench {

    private Bench() {
    }

    /** @param arguments see {@link Options#USAGE} */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            run(Options.parse(Path.of(System.getProperty("wirkstatt.root", ".")).toAbsolutePath().normalize(), List.of(arguments)), new Report(out));
        } catch (IllegalArgumentException | IOException e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Report report) throws IOException, InterruptedException {
        Directories.delete(options.work());
        report.note(machine());
        if (options.units()) {
            new Units(options, report).run();
            report.write(options.root().resolve("target/bench-units.md"));
            return;
        }
        if (options.search()) {
            new SearchRun(options, report).run();
            report.write(options.root().resolve("target/bench-search.md"));
            return;
        }
        if (options.selfAnalysis()) {
            new SelfAnalysisRun(options, report).run();
            report.write(options.root().resolve("target/bench-selfanalysis.md"));
            return;
        }
        if (options.modules()) {
            new ModuleStarts(options, report).run();
            report.write(options.root().resolve("target/bench-modules.md"));
            return;
        }
        if (!options.posts().isEmpty()) {
            new ForumRun(options, report).run();
            report.write(options.root().resolve("target/bench-forum.md"));
            return;
        }
        if (!options.runs().isEmpty()) {
            new ComparisonRun(options, report).run();
            report.write(options.root().resolve("target/bench-comparison.md"));
            return;
        }
        if (options.starts()) {
            Path here = options.work().resolve("starts");
            Portal shipped = new Portal(options, here.resolve("data"), options.root().resolve("content"), options.portal().resolve("modules"));
            new Starts(shipped, options.repeats()).run(report);
            new SignedIn(shipped).run(report);
        }
        for (int materials : options.materials()) {
            new ContentRun(options, report, materials).run();
        }
        report.write(options.root().resolve("target/bench.md"));
    }

    private static String machine() {
        return "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch") + ".";
    }
}
