package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Archives below {@code <wirkstatt.data-dir>/module-archives}, for the account of the portal only, and the key of their sealed values. */
@ApplicationScoped
class ArchiveFolder {

    private static final int KEY_BYTES = 32;

    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    private Path folder() throws IOException {
        return Files.createDirectories(Path.of(dataDir, "module-archives").toAbsolutePath());
    }

    Path of(long id) throws IOException {
        return folder().resolve(id + ".zip");
    }

    /** A file beside it, to be given its name when it is whole. */
    Path partOf(long id) throws IOException {
        Path part = folder().resolve(id + ".zip.part");
        Files.deleteIfExists(part);
        return create(part);
    }

    private static Path create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))) : Files.createFile(file);
    }

    /** Made when it is first asked for; whoever restores a backup needs it for archives, not for the portal. */
    SealedValues seals() throws IOException {
        Path file = folder().resolve("archive.key");
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Path part = create(folder().resolve("archive.key." + System.nanoTime()));
            Files.write(part, key);
            try {
                Files.move(part, file);
            } catch (FileAlreadyExistsException quicker) {
                Files.delete(part);
            }
        }
        return new SealedValues(Files.readAllBytes(file));
    }

    static void rename(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
