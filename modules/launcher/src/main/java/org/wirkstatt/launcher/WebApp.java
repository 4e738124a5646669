package org.wirkstatt.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.wirkstatt.launcher.module.ModuleJar;

/** The exploded web application: the WAR, the module JARs and the libraries inside these. */
final class WebApp {

    private static final String LIB = "WEB-INF/lib/";

    private WebApp() {
    }

    /** The JARs of the modules directory. */
    static List<Path> modules(Path directory) throws LaunchProblem {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.modules.missing", directory);
        }
    }

    /** File names of the libraries in {@code war}. */
    static List<String> libraries(Path war) throws LaunchProblem {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            return zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith(LIB) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIB.length())).toList();
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.portal.incomplete", war);
        }
    }

    /**
     * Puts the web application together in {@code directory}, unless what lies there was made from the same files: names, sizes and
     * times of change are compared.
     *
     * @return true if it was put together anew
     */
    static boolean assemble(Path war, List<ModuleJar> modules, Path directory) throws IOException {
        Path stampFile = directory.resolveSibling(directory.getFileName() + ".stamp");
        String stamp = stamp(war, modules);
        if (Files.isDirectory(directory) && Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return false;
        }
        Files.deleteIfExists(stampFile);
        delete(directory);
        unzip(war, "", directory);
        Path lib = Files.createDirectories(directory.resolve(LIB));
        for (ModuleJar module : modules) {
            copyWithFolders(module.path(), lib.resolve("module-" + module.id() + ".jar"));
            unzip(module.path(), ModuleJar.LIBRARIES, lib);
        }
        PlainLibraries.setAside(directory);
        Files.writeString(stampFile, stamp);
        return true;
    }

    /**
     * Copies a JAR with an entry for each of its folders, as Flyway finds migrations only in a folder that has one (docs/decisions/0004).
     * One that has them all, as Maven and {@code jar} make them, is copied byte for byte.
     */
    private static void copyWithFolders(Path jar, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            TreeSet<String> missing = new TreeSet<>();
            zip.stream().map(ZipEntry::getName).forEach(name -> {
                for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                    missing.add(name.substring(0, slash + 1));
                }
            });
            zip.stream().map(ZipEntry::getName).forEach(missing::remove);
            if (missing.isEmpty()) {
                Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
                for (String folder : missing) {
                    out.putNextEntry(new ZipEntry(folder));
                }
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                }
            }
        }
    }

    private static String stamp(Path war, List<ModuleJar> modules) {
        return Stream.concat(Stream.of(war), modules.stream().map(ModuleJar::path)).map(WebApp::stamp).collect(Collectors.joining("\n"));
    }

    private static String stamp(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unzip(Path archive, String below, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory() || !entry.getName().startsWith(below)) {
                    continue;
                }
                Path file = target.resolve(entry.getName().substring(below.length())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry leaves the directory: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
