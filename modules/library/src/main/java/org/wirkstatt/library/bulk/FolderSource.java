package org.wirkstatt.library.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of the server. Symbolic links are not followed. */
final class FolderSource implements BulkSource {

    private final Path folder;
    private final Map<String, Path> files = new TreeMap<>();

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Name> names() throws IOException, SourceException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new SourceException("folderGone");
        }
        boolean[] tooMany = {false};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = BulkSource.clean(folder.relativize(file).toString());
                if (attributes.isRegularFile() && !path.isEmpty() && !BulkSource.isLitter(path)) {
                    files.put(path, file);
                }
                tooMany[0] = files.size() > MOST_FILES;
                return tooMany[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        if (tooMany[0]) {
            throw new SourceException("tooMany", MOST_FILES);
        }
        return files.keySet().stream().map(path -> new Name(path, "")).toList();
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(files.get(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
