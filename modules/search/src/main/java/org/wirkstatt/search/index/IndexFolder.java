package org.wirkstatt.search.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder {@code <data-dir>/index}: one folder for each generation ({@code g-1}, {@code g-2} …), the file {@code current} with the name
 * of the one that serves, and the file {@code rebuild-requested} while somebody outside asks for a new one. The pointer is replaced by an
 * atomic move, so at any moment it names a whole index.
 */
final class IndexFolder {

    private static final String POINTER = "current";
    private static final String REQUEST = "rebuild-requested";
    private static final String GENERATION = "g-\\d{1,9}";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** The generation that serves; empty if there is none yet or the pointer is damaged. */
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(root.resolve(POINTER), StandardCharsets.UTF_8).strip();
            return Optional.of(name).filter(n -> n.matches(GENERATION)).map(root::resolve).filter(Files::isDirectory);
        } catch (NoSuchFileException | java.nio.charset.MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** A folder for a new generation; created, empty. */
    Path next() throws IOException {
        Files.createDirectories(root);
        int latest = generations().stream().map(p -> p.getFileName().toString().substring(2)).mapToInt(Integer::parseInt).max().orElse(0);
        return Files.createDirectory(root.resolve("g-" + (latest + 1)));
    }

    /** From now on {@code generation} serves, also after a crash. */
    void switchTo(Path generation) throws IOException {
        Path draft = root.resolve(POINTER + ".new");
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(StandardCharsets.UTF_8.encode(generation.getFileName() + "\n"));
            file.force(true);
        }
        Files.move(draft, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes every generation but {@code kept}. */
    void sweep(List<Path> kept) throws IOException {
        for (Path generation : generations()) {
            if (!kept.contains(generation)) {
                delete(generation);
            }
        }
    }

    boolean isRebuildRequested() {
        return Files.exists(root.resolve(REQUEST));
    }

    void forgetRequest() throws IOException {
        Files.deleteIfExists(root.resolve(REQUEST));
    }

    private List<Path> generations() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(p -> p.getFileName().toString().matches(GENERATION)).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
