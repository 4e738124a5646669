package org.wirkstatt.testkit;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes JARs that exist. */
public final class Jars {

    private Jars() {
    }

    public static void replace(Path jar, String entry, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.writeString(zip.getPath(entry), content);
        }
    }
}
