package org.wirkstatt.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the command line asked for.
 *
 * @param root installation, with {@code wirkstatt} and {@code target/portal}
 * @param work directory for data and content of the run; emptied at the start
 * @param materials numbers of generated materials, one after the other
 * @param repeats starts of each kind; the median is told
 * @param port for the portal
 * @param units measure persistence units instead
 * @param selfAnalysis measure the self-analysis instead
 * @param modules measure what each module adds to a start instead
 * @param onlyModules those to measure then, by id; empty for all that no other needs
 * @param starts whether starts are measured
 * @param search measure the search over libraries of these sizes instead
 * @param runs numbers of self-analyses to compare instead, the smallest first; empty for the rest
 * @param posts numbers of posts in the forum to measure instead, the smallest first; empty for the rest
 */
record Options(Path root, Path work, List<Integer> materials, int repeats, int port, boolean units, boolean selfAnalysis, boolean modules,
        List<String> onlyModules, boolean starts, boolean search, List<Integer> posts, List<Integer> runs) {

    static final String USAGE = "bench [--materials 1000,50000] [--search] [--quick] [--units] [--forum] [--posts 20000,100000,1000000] [--self-analysis] [--modules] [--only forum,search] [--comparison] [--runs 50,5000] [--no-starts] [--repeats 3] [--port 8099] [--work DIR]";

    /** @throws IllegalArgumentException if an option is unknown or has no fitting value */
    static Options parse(Path root, List<String> arguments) {
        List<Integer> materials = List.of(1_000, 50_000);
        int repeats = 3;
        int port = 8099;
        boolean units = false;
        boolean selfAnalysis = false;
        boolean modules = false;
        List<String> onlyModules = List.of();
        boolean starts = true;
        boolean search = false;
        List<Integer> posts = List.of();
        List<Integer> runs = List.of();
        Path work = root.resolve("target/bench");
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--quick" -> {
                    materials = List.of(1_000);
                    repeats = 1;
                }
                case "--search" -> {
                    search = true;
                    materials = List.of(1_000, 10_000, 100_000);
                }
                case "--units" -> units = true;
                case "--self-analysis" -> selfAnalysis = true;
                case "--modules" -> modules = true;
                case "--only" -> onlyModules = List.of(value(arguments, ++i).split(","));
                case "--forum" -> posts = posts.isEmpty() ? List.of(20_000, 100_000, 1_000_000) : posts;
                case "--comparison" -> runs = runs.isEmpty() ? List.of(50, 5_000) : runs;
                case "--runs" -> runs = Stream.of(value(arguments, ++i).split(",")).map(Integer::valueOf).sorted().toList();
                case "--posts" -> posts = Stream.of(value(arguments, ++i).split(",")).map(Integer::valueOf).sorted().toList();
                case "--no-starts" -> starts = false;
                case "--materials" -> materials = Stream.of(value(arguments, ++i).split(",")).map(Integer::valueOf).toList();
                case "--repeats" -> repeats = Integer.parseInt(value(arguments, ++i));
                case "--port" -> port = Integer.parseInt(value(arguments, ++i));
                case "--work" -> work = Path.of(value(arguments, ++i)).toAbsolutePath();
                default -> throw new IllegalArgumentException("unknown option " + arguments.get(i) + "; " + USAGE);
            }
        }
        return new Options(root, work, materials, repeats, port, units, selfAnalysis, modules, onlyModules, starts, search, posts, runs);
    }

    private static String value(List<String> arguments, int i) {
        if (i >= arguments.size()) {
            throw new IllegalArgumentException("a value is missing at the end; " + USAGE);
        }
        return arguments.get(i);
    }

    Path portal() {
        return root.resolve("target/portal");
    }
}
