package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which modules take part in this start, and why the others do not. Of two that exclude each other the one that came with the portal stays,
 * else the one whose file name comes first; so it is the same one every time. Not thread safe.
 */
public final class ModuleSelection {

    private final List<ModuleJar> accepted = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, String> versions;
    private final Map<Claim, ModuleJar> claims = new HashMap<>();

    private ModuleSelection(Map<String, String> versions) {
        this.versions = versions;
    }

    /**
     * @param files all JARs of the modules directory
     * @param shellLibraries file names in the WAR's {@code WEB-INF/lib}; a module may repeat such a library, in the same version only
     */
    public static ModuleSelection of(List<Path> files, List<String> shellLibraries, ModuleCheck check) throws IOException {
        ModuleSelection selection = new ModuleSelection(shellLibraries.stream().map(Library::ofFile)
                .collect(Collectors.toMap(Library::name, Library::version, (a, b) -> a, HashMap::new)));
        List<ModuleJar> shipped = new ArrayList<>();
        List<ModuleJar> others = new ArrayList<>();
        for (Path file : files.stream().sorted().toList()) {
            Verdict verdict = check.look(file);
            if (verdict instanceof Verdict.Fit fit) {
                (fit.module().shipped() ? shipped : others).add(fit.module());
            } else if (verdict instanceof Verdict.Refused refused) {
                selection.leftOut.add(refused.why());
            }
        }
        for (ModuleJar module : shipped) {
            selection.accept(others.isEmpty() ? module : check.withClaims(module));
        }
        others.forEach(selection::accept);
        selection.dropCircles();
        selection.dropWithoutRequired();
        return selection;
    }

    private void accept(ModuleJar jar) {
        Optional<Reason> conflict = conflict(jar);
        if (conflict.isPresent()) {
            leaveOut(jar, conflict.get());
            return;
        }
        jar.libraries().stream().map(Library::ofFile).forEach(library -> versions.put(library.name(), library.version()));
        jar.claims().forEach(claim -> claims.put(claim, jar));
        accepted.add(jar);
    }

    private Optional<Reason> conflict(ModuleJar jar) {
        Optional<ModuleJar> same = accepted.stream().filter(other -> other.id().equals(jar.id())).findFirst();
        if (same.isPresent()) {
            return Optional.of(Reason.of("module.duplicate", jar.id(), same.get().path().getFileName()));
        }
        for (Library library : jar.libraries().stream().map(Library::ofFile).toList()) {
            String there = versions.getOrDefault(library.name(), library.version());
            if (!there.equals(library.version())) {
                return Optional.of(Reason.of("module.library", library.name(), library.version(), there));
            }
        }
        return jar.claims().stream().sorted(java.util.Comparator.comparing(Claim::kind).thenComparing(Claim::name)).filter(claims::containsKey).findFirst()
                .map(claim -> Reason.of("module.claim." + claim.kind(), claim.name(), claims.get(claim).path().getFileName()));
    }

    private void leaveOut(ModuleJar jar, Reason reason) {
        leftOut.add(new LeftOut(jar.path(), Optional.of(jar.id()), reason));
    }

    /** Modules that need each other: none of them could be first. */
    private void dropCircles() {
        Map<ModuleJar, List<String>> circles = new HashMap<>();
        for (ModuleJar jar : accepted) {
            circle(jar.id(), jar.id(), List.of(jar.id())).ifPresent(way -> circles.put(jar, way));
        }
        List.copyOf(accepted).stream().filter(circles::containsKey).forEach(jar -> {
            accepted.remove(jar);
            leaveOut(jar, Reason.of("module.circle", String.join(" → ", circles.get(jar))));
        });
    }

    private Optional<List<String>> circle(String start, String at, List<String> way) {
        for (String next : accepted.stream().filter(jar -> jar.id().equals(at)).flatMap(jar -> jar.descriptor().requires().stream()).toList()) {
            List<String> further = new ArrayList<>(way);
            further.add(next);
            if (next.equals(start)) {
                return Optional.of(further);
            }
            Optional<List<String>> found = way.contains(next) ? Optional.empty() : circle(start, next, further);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void dropWithoutRequired() {
        boolean again = true;
        while (again) {
            again = false;
            for (ModuleJar jar : List.copyOf(accepted)) {
                Optional<String> missing = jar.descriptor().requires().stream()
                        .filter(id -> accepted.stream().noneMatch(other -> other.id().equals(id))).findFirst();
                if (missing.isPresent()) {
                    boolean there = leftOut.stream().anyMatch(other -> other.id().equals(missing));
                    accepted.remove(jar);
                    leaveOut(jar, Reason.of(there ? "module.requiresLeftOut" : "module.requires", missing.get()));
                    again = true;
                }
            }
        }
    }

    /** Leaves out {@code jar}, which kept the web application from starting, and every module that needs it. */
    public void drop(ModuleJar jar, Reason reason) {
        accepted.remove(jar);
        leaveOut(jar, reason);
        dropWithoutRequired();
    }

    /** Those that take part, the more trusted first. */
    public List<ModuleJar> accepted() {
        return List.copyOf(accepted);
    }

    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }
}
