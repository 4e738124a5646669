package org.wirkstatt.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Archives below {@code <wirkstatt.data-dir>/exports}, under names that cannot be guessed. Not in the file store: they must go on their
 * day, and no address leads to them but the one for their person.
 */
@ApplicationScoped
class ExportFolder {

    private static final int NAME_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    /** Writes an archive. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** @return name of the complete file */
    String write(Writing writing) throws IOException {
        Files.createDirectories(folder());
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        Path file = folder().resolve(HexFormat.of().formatHex(name) + ".zip");
        Path part = folder().resolve(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return file.getFileName().toString();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path path(String name) {
        return folder().resolve(name);
    }

    long size(String name) throws IOException {
        return Files.size(path(name));
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the export " + name, e);
        }
    }

    /** Removes what a stopped portal left: files older than {@code before} that are not among {@code named}. */
    void sweep(Collection<String> named, Instant before) {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (!named.contains(file.getFileName().toString()) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sweep the exports", e);
        }
    }

    /** Names of all files there, complete or not. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path folder() {
        return Path.of(dataDir, "exports");
    }
}
