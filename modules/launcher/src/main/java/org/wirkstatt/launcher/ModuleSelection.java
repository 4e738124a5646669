package org.wirkstatt.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which modules take part in this start, and one sentence for each that does not. Files are looked at in the order of their names, so
 * that of two that exclude each other the same one wins every time. Not thread safe.
 */
final class ModuleSelection {

    private final List<ModuleJar> accepted = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Texts texts;

    private ModuleSelection(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param shellLibraries file names in the WAR's {@code WEB-INF/lib}; a module may repeat such a library, in the same version only
     */
    static ModuleSelection of(Path directory, List<String> shellLibraries, Texts texts) throws LaunchProblem {
        ModuleSelection selection = new ModuleSelection(texts);
        Map<String, String> versions = shellLibraries.stream().map(Library::ofFile)
                .collect(Collectors.toMap(Library::name, Library::version, (a, b) -> a, HashMap::new));
        for (Path file : jars(directory)) {
            try {
                selection.accept(ModuleJar.read(file), versions);
            } catch (LaunchProblem problem) {
                selection.leftOut.add(problem.sentence(texts));
            }
        }
        selection.dropWithoutRequired();
        return selection;
    }

    private static List<Path> jars(Path directory) throws LaunchProblem {
        if (!Files.isDirectory(directory)) {
            throw new LaunchProblem("problem.modules.missing", directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new LaunchProblem(e, "problem.modules.missing", directory);
        }
    }

    private void accept(ModuleJar jar, Map<String, String> versions) throws LaunchProblem {
        Path name = jar.path().getFileName();
        Optional<ModuleJar> same = accepted.stream().filter(other -> other.id().equals(jar.id())).findFirst();
        if (same.isPresent()) {
            throw new LaunchProblem("module.duplicate", name, jar.id(), same.get().path().getFileName());
        }
        List<Library> libraries = jar.libraries().stream().map(Library::ofFile).toList();
        for (Library library : libraries) {
            String there = versions.getOrDefault(library.name(), library.version());
            if (!there.equals(library.version())) {
                throw new LaunchProblem("module.library", name, library.name(), library.version(), there);
            }
        }
        libraries.forEach(library -> versions.put(library.name(), library.version()));
        accepted.add(jar);
    }

    private void dropWithoutRequired() {
        boolean again = true;
        while (again) {
            again = false;
            for (ModuleJar jar : List.copyOf(accepted)) {
                Optional<String> missing = jar.descriptor().requires().stream()
                        .filter(id -> accepted.stream().noneMatch(other -> other.id().equals(id))).findFirst();
                if (missing.isPresent()) {
                    accepted.remove(jar);
                    leftOut.add(texts.get("module.requires", jar.path().getFileName(), missing.get()));
                    again = true;
                }
            }
        }
    }

    /** Leaves out {@code jar}, which kept the web application from starting, and every module that needs it. */
    void drop(ModuleJar jar) {
        accepted.remove(jar);
        leftOut.add(texts.get("module.failed", jar.path().getFileName()));
        dropWithoutRequired();
    }

    List<ModuleJar> accepted() {
        return List.copyOf(accepted);
    }

    /** One sentence each. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
