package org.wirkstatt.kernel.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Texts;

/**
 * Brings the files below {@code wirkstatt.content-dir} into the portal, once in the life of a database. When it is interrupted it goes
 * on at the next start, as importers leave alone what is there. A broken file stops nothing.
 */
@ApplicationScoped
public class ContentImport implements RecurringWork {

    private static final System.Logger LOG = System.getLogger(ContentImport.class.getName());
    private static final String DONE = "content-imported";
    private static final String REQUEST = "import-requested";

    @Inject
    @ConfigProperty(name = "wirkstatt.content-dir", defaultValue = "content")
    String contentDir;
    @Inject
    @Any
    Instance<ContentImporter> importers;
    @Inject
    ImportProgress progress;
    @Inject
    MemoryRepository memory;
    @Inject
    Clock clock;
    @Inject
    Texts texts;
    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    /** Imports everything unless that was done before. Never throws; runs long. */
    public void runOnce() {
        try {
            if (!memory.isNoted(DONE) && runAgain()) {
                memory.note(DONE, progress.snapshot().total() + " files", clock.instant());
            }
            progress.finish();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The import was interrupted and goes on at the next start", e);
        }
    }

    @Override
    public String name() {
        return "import that was asked for";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    /** Imports again when {@code ./wirkstatt import} asked for it by a file in the data directory. */
    @Override
    public void run() {
        try {
            if (Files.deleteIfExists(Path.of(dataDir, REQUEST))) {
                runAgain();
                progress.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory cannot be read", e);
        }
    }

    /**
     * Imports what is not there yet, whether or not the first import is over. One import at a time.
     *
     * @return false if there is no content folder
     */
    public synchronized boolean runAgain() {
        Path root = Path.of(contentDir).toAbsolutePath();
        if (!Files.isDirectory(root)) {
            LOG.log(Level.WARNING, "No content to import: {0} is not a folder", root);
            progress.begin(0);
            return false;
        }
        List<Batch> batches = new ArrayList<>();
        List<ImportProgress.Broken> unreadable = new ArrayList<>();
        importers.stream().sorted(Comparator.comparingInt(ContentImporter::order).thenComparing(ContentImporter::folder))
                .filter(importer -> Files.isDirectory(root.resolve(importer.folder()))).forEach(importer -> {
                    try {
                        batches.add(new Batch(importer, importer.files(root.resolve(importer.folder()))));
                    } catch (IOException | RuntimeException e) {
                        unreadable.add(new ImportProgress.Broken(importer.folder(), 0, reason(e)));
                    }
                });
        progress.begin(batches.stream().mapToInt(batch -> batch.files.size()).sum());
        unreadable.forEach(this::report);
        batches.forEach(batch -> importBatch(root, batch));
        return true;
    }

    private void importBatch(Path root, Batch batch) {
        int added = 0;
        int broken = 0;
        for (Path file : batch.files) {
            String name = root.relativize(file.toAbsolutePath()).toString();
            progress.reading(name);
            try {
                added += batch.importer.importFile(file) ? 1 : 0;
            } catch (ContentFormatException e) {
                broken++;
                report(new ImportProgress.Broken(name, e.line(), e.getMessage()));
            } catch (IOException | RuntimeException e) {
                // one file is one transaction: it is rolled back, and the others are none the worse
                broken++;
                LOG.log(Level.DEBUG, "Import of " + name, e);
                report(new ImportProgress.Broken(name, 0, reason(e)));
            }
            progress.through();
        }
        LOG.log(Level.INFO, "Imported {0}: {1} of {2} file(s), {3} there already, {4} broken", batch.importer.folder(), added,
                batch.files.size(), batch.files.size() - added - broken, broken);
    }

    private void report(ImportProgress.Broken error) {
        progress.broken(error);
        LOG.log(Level.WARNING, "Not imported: {0}, line {1}: {2}", error.file(), error.line(), error.reason());
    }

    private String reason(Exception e) {
        if (e instanceof PortalException refusal) {
            return texts.message(refusal, Locale.GERMAN);
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "Die Datei konnte nicht übernommen werden (" + root.getClass().getSimpleName() + ").";
    }

    private record Batch(ContentImporter importer, List<Path> files) {
    }
}
