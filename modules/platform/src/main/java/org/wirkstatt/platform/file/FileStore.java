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
     * Takes all bytes of {@code in}. Pictures (JPEG, PNG, GIF, WebP) are kept without the place where they were taken, so their SHA-256 may be another
     * one than that of what came.
     *
     * @throws FileTooLargeException as soon as more than {@link #maxUploadBytes()} were read; nothing is kept then
     */
    FileRef put(InputStream in) throws IOException;

    /** Path of the bytes, for reading only. @throws IOException if they are not there */
    Path path(FileRef ref) throws IOException;

    /**
     * Has the bytes removed right after the running transaction is committed, unless a row still names them; for what must not lie about
     * until it is swept. What was put within the last hour is left to the sweep, as a row may be about to name it.
     */
    default void forget(FileRef ref) {
        // a store that only sweeps
    }

    /** Limit for one file, from the setting {@code wirkstatt.upload.max-bytes}. */
    long maxUploadBytes();
}
