package org.wirkstatt.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps bytes under their SHA-256, outside the database. Bytes are written and synced before the row that names them, so a row without
 * bytes never exists; bytes that no row names are swept later. Thread safe.
 */
public interface FileStore {

    /**
     * Takes all bytes of {@code in}.
     *
     * @throws FileTooLargeException as soon as more than {@link #maxUploadBytes()} were read; nothing is kept then
     */
    FileRef put(InputStream in) throws IOException;

    /** Path of the bytes, for reading only. @throws IOException if they are not there */
    Path path(FileRef ref) throws IOException;

    /** Limit for one file, from the setting {@code wirkstatt.upload.max-bytes}. */
    long maxUploadBytes();
}
