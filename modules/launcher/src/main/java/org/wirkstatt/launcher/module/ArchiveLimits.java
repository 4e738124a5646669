package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;

/**
 * What a JAR may take of disk and memory. The sizes that an archive says of itself are not believed: everything is unpacked, and thrown
 * away, as far as the limit.
 *
 * @param packed bytes of the file
 * @param unpacked bytes of all files in it
 */
record ArchiveLimits(long packed, long unpacked, int entries) {

    static final ArchiveLimits USUAL = new ArchiveLimits(64L << 20, 256L << 20, 20_000);
    private static final long MEGABYTE = 1L << 20;

    /** Before the file is opened: opening alone reads the whole list of an archive. */
    Optional<Reason> ofFile(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return Optional.of(Reason.of("module.empty"));
        }
        return size > packed ? Optional.of(Reason.of("module.large", megabytes(size), megabytes(packed))) : Optional.empty();
    }

    Optional<Reason> ofContents(OpenJar jar) throws IOException {
        if (jar.entries().size() > entries) {
            return Optional.of(Reason.of("module.entries", jar.entries().size(), entries));
        }
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (ZipEntry entry : jar.entries()) {
            if (leaves(entry.getName())) {
                return Optional.of(Reason.of("module.entryName", entry.getName()));
            }
            try (InputStream in = jar.stream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > unpacked) {
                        return Optional.of(Reason.of("module.unpacked", megabytes(unpacked)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leaves(String name) {
        return name.startsWith("/") || name.contains("\\") || !Path.of("/jar").resolve(name).normalize().startsWith("/jar");
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
