package org.wirkstatt.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * A JAR of the modules directory that can take part.
 *
 * @param libraries file names of the JARs below {@code META-INF/lib/}, such as {@code lucene-core-9.12.3.jar}
 */
record ModuleJar(Path path, ModuleDescriptor descriptor, List<String> libraries) {

    static final String LIBRARIES = "META-INF/lib/";

    ModuleJar {
        libraries = List.copyOf(libraries);
    }

    /** @throws LaunchProblem if this is no module that the platform can run; its sentence names the file and the reason */
    static ModuleJar read(Path path) throws LaunchProblem {
        Path name = path.getFileName();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(ModuleDescriptor.PATH);
            if (entry == null) {
                throw new LaunchProblem("module.noDescriptor", name, ModuleDescriptor.PATH);
            }
            ModuleDescriptor descriptor;
            try (InputStream in = zip.getInputStream(entry)) {
                descriptor = ModuleDescriptor.read(in);
            }
            if (descriptor.apiLevel() > ModuleDescriptor.PLATFORM_API_LEVEL) {
                throw new LaunchProblem("module.apiLevel", name, descriptor.apiLevel(), ModuleDescriptor.PLATFORM_API_LEVEL);
            }
            List<String> libraries = zip.stream().map(ZipEntry::getName).filter(n -> n.startsWith(LIBRARIES) && n.endsWith(".jar"))
                    .map(n -> n.substring(LIBRARIES.length())).toList();
            return new ModuleJar(path, descriptor, libraries);
        } catch (IllegalArgumentException e) {
            throw new LaunchProblem(e, "module.badDescriptor", name, e.getMessage());
        } catch (IOException e) {
            throw new LaunchProblem(e, "module.unreadable", name);
        }
    }

    String id() {
        return descriptor.id();
    }
}
