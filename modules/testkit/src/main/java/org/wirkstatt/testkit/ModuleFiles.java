package org.wirkstatt.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies beside the classes of a module, in a folder or in a JAR. */
final class ModuleFiles {

    private ModuleFiles() {
    }

    /** Pages and pieces by their path below {@code META-INF/resources}, such as {@code /regions/region.xhtml}, with their text. */
    static Map<String, String> pages(Class<?> moduleClass) {
        try {
            Path origin = Path.of(moduleClass.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(origin)) {
                return pages(origin);
            }
            try (FileSystem archive = FileSystems.newFileSystem(origin)) {
                return pages(archive.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> pages(Path root) throws IOException {
        Path resources = root.resolve("META-INF/resources");
        Map<String, String> found = new TreeMap<>();
        if (Files.isDirectory(resources)) {
            try (Stream<Path> files = Files.walk(resources)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                    found.put("/" + resources.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return found;
    }
}
