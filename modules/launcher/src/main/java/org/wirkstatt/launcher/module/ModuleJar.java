package org.wirkstatt.launcher.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * A JAR of the modules directory that can take part.
 *
 * @param libraries file names of the JARs below {@code META-INF/lib/}, such as {@code lucene-core-9.12.3.jar}
 * @param shipped true if it is byte for byte what came with this portal
 * @param claims what it has that no other module may have; empty for a shipped one that was not looked into
 */
public record ModuleJar(Path path, ModuleDescriptor descriptor, List<String> libraries, boolean shipped, Set<Claim> claims) {

    public static final String LIBRARIES = "META-INF/lib/";

    public ModuleJar {
        libraries = List.copyOf(libraries);
        claims = Set.copyOf(claims);
    }

    public String id() {
        return descriptor.id();
    }

    ModuleJar claiming(Set<Claim> found) {
        return new ModuleJar(path, descriptor, libraries, shipped, found);
    }

    /** Names of its classes as Java writes them, with dots. */
    Set<String> classes() {
        return claims.stream().filter(claim -> claim.kind() == Claim.Kind.CLASS).map(claim -> claim.name().replace('/', '.')).collect(Collectors.toSet());
    }
}
