package org.wirkstatt.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * What each module adds to a start: the time of a start with all modules, and the processor time, beside one without it. Each variant has a data
 * directory of its own and was started before, so that neither migrations nor putting the web application together are measured; the rounds go over all
 * variants in turn, so that a machine that becomes busy meets all of them.
 */
final class ModuleStarts {

    private static final double MOST = .05;

    private final Options options;
    private final Report report;

    /** @param without id of the module that is left out; empty for none */
    private record Variant(String without, Portal portal, List<Server.Start> starts) {

        double median(ToDoubleFunction<Server.Start> figure) {
            return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
        }
    }

    ModuleStarts(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        Path all = options.portal().resolve("modules");
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("", prepare("all", all, null), new ArrayList<>()));
        for (Path jar : withoutDependants(all)) {
            String id = jar.getFileName().toString().replace(".jar", "");
            if (options.onlyModules().isEmpty() || options.onlyModules().contains(id)) {
                variants.add(new Variant(id, prepare(id, all, jar), new ArrayList<>()));
            }
        }
        for (int round = 0; round < options.repeats(); round++) {
            for (Variant variant : variants) {
                try (Server server = variant.portal.start()) {
                    variant.starts.add(server.awaitReady());
                }
            }
        }
        tell("Time until the home page answers", variants, Server.Start::seconds);
        tell("Processor time until then", variants, Server.Start::cpuSeconds);
    }

    private void tell(String what, List<Variant> variants, ToDoubleFunction<Server.Start> figure) {
        report.title(what + " at a later start, with all modules beside one without (median of " + options.repeats() + ")");
        double whole = variants.get(0).median(figure);
        for (Variant variant : variants.subList(1, variants.size())) {
            double less = variant.median(figure);
            report.ratioAtMost("added by " + variant.without, Report.number(whole) + " s", Report.number(less) + " s", (whole - less) / whole, MOST);
        }
    }

    private Portal prepare(String name, Path all, Path left) throws IOException, InterruptedException {
        Path here = options.work().resolve("modules-" + name);
        Portal portal = new Portal(options, here.resolve("data"), options.root().resolve("content"), here.resolve("modules"));
        Directories.copy(all, portal.modules());
        if (left != null) {
            Files.delete(portal.modules().resolve(left.getFileName()));
        }
        try (Server server = portal.start()) {
            server.awaitReady();
            server.awaitRest();
        }
        return portal;
    }

    /** Without one that others need these would be left out too. */
    private static List<Path> withoutDependants(Path modules) throws IOException {
        Set<String> needed = new HashSet<>();
        List<Path> jars;
        try (Stream<Path> files = Files.list(modules)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            needed.addAll(descriptor(jar).requires());
        }
        List<Path> found = new ArrayList<>();
        for (Path jar : jars) {
            if (!needed.contains(descriptor(jar).id())) {
                found.add(jar);
            }
        }
        return found;
    }

    private static ModuleDescriptor descriptor(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile()); InputStream in = zip.getInputStream(zip.getEntry(ModuleDescriptor.PATH))) {
            return ModuleDescriptor.read(in);
        }
    }
}
