package org.wirkstatt.library.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.file.FileStore;

/** Where imports come from: the file store for ZIPs, {@code wirkstatt.library.import-dir} for folders. */
@ApplicationScoped
class BulkSources {

    @Inject
    FileStore store;
    private Path folders;

    /** For CDI. */
    BulkSources() {
    }

    /** @param directory in which each folder can be imported; without one it is {@code import} below the data directory */
    @Inject
    BulkSources(@ConfigProperty(name = "wirkstatt.library.import-dir") Optional<String> directory,
            @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data") String dataDirectory) {
        folders = directory.map(Path::of).orElse(Path.of(dataDirectory, "import")).toAbsolutePath();
    }

    /** Names of folders that the operator put there, in their order; empty where there are none. */
    List<String> folders() throws IOException {
        if (!Files.isDirectory(folders)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folders)) {
            return all.filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS)).map(f -> f.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && name.length() <= 200).sorted().toList();
        }
    }

    /** @throws SourceException if it is not there any more, or no ZIP */
    BulkSource open(BulkImport it) throws IOException, SourceException {
        if (it.folder()) {
            if (!folders().contains(it.source())) {
                throw new SourceException("folderGone");
            }
            return new FolderSource(folders.resolve(it.source()));
        }
        if (it.zip() == null) {
            throw new SourceException("zipBroken");
        }
        return new ZipSource(store.path(it.zip()));
    }
}
