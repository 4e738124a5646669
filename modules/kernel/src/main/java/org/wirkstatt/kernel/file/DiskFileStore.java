package org.wirkstatt.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileTooLargeException;

/**
 * Files below {@code <wirkstatt.data-dir>/files}: {@code ab/cdef…} for the bytes with the SHA-256 {@code abcdef…}, {@code tmp/} for what
 * is being written. A file appears under its name only when all its bytes are on the disk. The time of a file is the last time somebody
 * put its bytes; the sweeper goes by it.
 */
@ApplicationScoped
class DiskFileStore implements FileStore {

    private static final int BUFFER_BYTES = 64 * 1024;

    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;
    @Inject
    @ConfigProperty(name = "wirkstatt.upload.max-bytes", defaultValue = "52428800")
    long maxUploadBytes;
    @Inject
    Clock clock;
    @Inject
    Outbox outbox;

    @Override
    public FileRef put(InputStream in) throws IOException {
        Files.createDirectories(temporary());
        Path part = Files.createTempFile(temporary(), "put", ".part");
        try {
            FileRef ref = write(in, part);
            if (ref.sizeBytes() > 0 && forgetsPosition(part)) {
                ref = measured(part);
            }
            keep(part, ref);
            return ref;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private FileRef write(InputStream in, Path part) throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > maxUploadBytes) {
                    throw new FileTooLargeException(maxUploadBytes);
                }
                sha256.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return new FileRef(HexFormat.of().formatHex(sha256.digest()), size);
    }

    /** Pictures lose the place where they were taken, whoever puts them (ASVS 14.2.8). @return whether {@code part} has other bytes now */
    private static boolean forgetsPosition(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            boolean changed = PositionData.remove(bytes);
            if (changed) {
                bytes.force();
                channel.force(true);
            }
            return changed;
        }
    }

    private static FileRef measured(Path part) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(part), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new FileRef(HexFormat.of().formatHex(sha256.digest()), Files.size(part));
    }

    /** Gives {@code part} its name, or only renews the time when the bytes are there already. */
    private void keep(Path part, FileRef ref) throws IOException {
        Path target = place(ref.sha256());
        FileTime now = FileTime.from(clock.instant());
        try {
            if (Files.size(target) == ref.sizeBytes()) {
                Files.setLastModifiedTime(target, now);
                return;
            }
        } catch (NoSuchFileException absent) {
            // the usual case: new bytes, or the sweeper was quicker
        }
        Files.createDirectories(target.getParent());
        Files.setLastModifiedTime(part, now);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent());
    }

    /** The name of a file is only safe from a power cut when its folder is on the disk too. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Path path(FileRef ref) throws IOException {
        Path path = place(ref.sha256());
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    @Override
    public void forget(FileRef ref) {
        outbox.enqueue(ForgetFile.NAME, new ContentRef("file", ref.sha256()));
    }

    @Override
    public long maxUploadBytes() {
        return maxUploadBytes;
    }

    Path root() {
        return Path.of(dataDir, "files").toAbsolutePath();
    }

    Path temporary() {
        return root().resolve("tmp");
    }

    /** @param sha256 checked by {@link FileRef}: hexadecimal only, so the path cannot lead out of the store */
    Path place(String sha256) {
        return root().resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
