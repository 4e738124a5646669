package org.wirkstatt.kernel.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.file.FileReferences;

/**
 * Takes away files that no module names and that nobody put for a day, and what interrupted uploads left behind. Only when every module
 * that ever named files is there and answered: otherwise nothing, as a module taken out for a while must find its files again.
 */
@ApplicationScoped
public class FileSweeper implements RecurringWork {

    private static final System.Logger LOG = System.getLogger(FileSweeper.class.getName());
    private static final Duration AGE = Duration.ofHours(24);
    /** A row may be about to name what was put within this time. */
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{62}");

    @Inject
    DiskFileStore store;
    @Inject
    @Any
    Instance<FileReferences> modules;
    @Inject
    ReferrerRepository referrers;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "files that nobody names";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        sweep();
    }

    /** Sweeps once. Whatever goes wrong is logged and leaves the files alone. @return files removed */
    int sweep() {
        Instant before = clock.instant().minus(AGE);
        try {
            removeLeftovers(before);
            Optional<Set<String>> named = named();
            return named.isEmpty() ? 0 : removeUnnamed(named.get(), before);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Files were not swept", e);
            return 0;
        }
    }

    /** Removes the bytes with this SHA-256 if nothing names them and nobody put them within the last hour. */
    void forget(String sha256) throws IOException {
        Path file = store.place(sha256);
        Instant before = clock.instant().minus(FRESH);
        if (Files.exists(file) && isOlder(file, before) && named().map(named -> !named.contains(sha256)).orElse(false)) {
            remove(file, before);
        }
    }

    /** Everything that any module names; empty if a module that once named files is missing. */
    private Optional<Set<String>> named() {
        Set<String> present = new TreeSet<>();
        Set<String> named = new HashSet<>();
        for (FileReferences module : modules) {
            present.add(module.getClass().getPackageName());
            try (Stream<String> references = module.referenced()) {
                references.forEach(named::add);
            }
        }
        Set<String> missing = referrers.known();
        present.stream().filter(name -> !missing.contains(name)).forEach(referrers::add);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            LOG.log(Level.INFO, "Files are not swept while {0} is not running", missing);
            return Optional.empty();
        }
        return Optional.of(named);
    }

    private int removeUnnamed(Set<String> named, Instant before) throws IOException {
        int removed = 0;
        for (Path folder : list(store.root(), FOLDER)) {
            for (Path file : list(folder, NAME)) {
                String sha256 = folder.getFileName().toString() + file.getFileName();
                if (!named.contains(sha256) && isOlder(file, before) && remove(file, before)) {
                    removed++;
                }
            }
        }
        if (removed > 0) {
            LOG.log(Level.INFO, "Swept {0} file(s) that nothing names", removed);
        }
        return removed;
    }

    /**
     * Moves the file aside, then looks at its time once more: who puts the same bytes in this moment has either renewed the time, and it
     * goes back, or finds no file and writes it anew.
     */
    private boolean remove(Path file, Instant before) throws IOException {
        Path aside = store.temporary().resolve(file.getParent().getFileName() + file.getFileName().toString() + ".swept");
        Files.createDirectories(aside.getParent());
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        if (isOlder(aside, before)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    private void removeLeftovers(Instant before) throws IOException {
        for (Path part : list(store.temporary(), Pattern.compile(".+\\.part"))) {
            if (isOlder(part, before)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static List<Path> list(Path folder, Pattern name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.newDirectoryStream(folder, entry -> name.matcher(entry.getFileName().toString()).matches())) {
            return StreamSupport.stream(entries.spliterator(), false).sorted().toList();
        }
    }
}
