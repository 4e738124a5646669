package org.wirkstatt.platform.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The one way for files of people into the store: only known formats, and only where the content is what the ending says. */
public final class FileIntake {

    private FileIntake() {
    }

    /** A file that was taken. @param name safe to be part of an address, see {@link FileName#of} */
    public record Taken(String name, FileRef ref, FileType type) {
    }

    /**
     * Puts a file into {@code store}.
     *
     * @param submittedName as the browser or the mail said; folders in it are dropped
     * @throws FileRefusedException if it has no name, an unknown ending, nothing in it, or its content does not go with the ending
     * @throws FileTooLargeException above the limit of the store
     */
    public static Taken take(FileStore store, String submittedName, InputStream bytes) {
        String name = known(FileName.of(submittedName));
        try (BufferedInputStream in = new BufferedInputStream(bytes)) {
            in.mark(1);
            if (in.read() < 0) {
                throw new FileRefusedException("error.file.empty", name);
            }
            in.reset();
            return checked(store, name, store.put(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store an uploaded file", e);
        }
    }

    /** As {@link #take(FileStore, String, InputStream)} for bytes that lie in the store already. */
    public static Taken take(FileStore store, String submittedName, FileRef ref) {
        String name = known(FileName.of(submittedName));
        if (ref.sizeBytes() == 0) {
            throw new FileRefusedException("error.file.empty", name);
        }
        try {
            return checked(store, name, ref);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored file", e);
        }
    }

    private static String known(String name) {
        if (FileType.ofName(name).isEmpty()) {
            throw new FileRefusedException("error.file.ending", name);
        }
        return name;
    }

    private static Taken checked(FileStore store, String name, FileRef ref) throws IOException {
        FileType type = FileSignature.check(store.path(ref), name).orElseThrow(() -> new FileRefusedException("error.file.content", name));
        return new Taken(name, ref, type);
    }
}
