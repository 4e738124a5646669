package org.wirkstatt.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileTooLargeException;

/** Bytes in a folder. @param forgotten what a module asked to have removed, in order; the bytes stay */
public record FolderStore(Path folder, long maxUploadBytes, List<FileRef> forgotten) implements FileStore {

    /** A store of its own with a limit of 50 MB. */
    public static FolderStore temporary() {
        try {
            Path folder = Files.createTempDirectory("store-test");
            folder.toFile().deleteOnExit();
            return new FolderStore(folder, 50_000_000, new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileRef put(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) maxUploadBytes + 1);
        if (bytes.length > maxUploadBytes) {
            throw new FileTooLargeException(maxUploadBytes);
        }
        try {
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            Files.write(folder.resolve(sha256), bytes);
            return new FileRef(sha256, bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Path path(FileRef ref) {
        return folder.resolve(ref.sha256());
    }

    @Override
    public void forget(FileRef ref) {
        forgotten.add(ref);
    }
}
