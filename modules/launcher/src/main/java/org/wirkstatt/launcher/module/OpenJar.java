package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file of the modules directory, open for reading. Not thread safe. */
final class OpenJar implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;

    private OpenJar(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** @throws IOException if this is no archive */
    static OpenJar open(Path path) throws IOException {
        return new OpenJar(path, new ZipFile(path.toFile()));
    }

    Path path() {
        return path;
    }

    List<ZipEntry> entries() {
        return zip.stream().<ZipEntry>map(entry -> entry).toList();
    }

    /** Names of the files below {@code folder}, which ends with a slash, or of all for an empty one. */
    List<String> filesBelow(String folder) {
        return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).filter(name -> name.startsWith(folder)).toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Optional<byte[]> bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    InputStream stream(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
