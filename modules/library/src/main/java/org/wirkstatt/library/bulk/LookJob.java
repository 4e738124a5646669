package org.wirkstatt.library.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.likeness.Likeness;
import org.wirkstatt.library.likeness.TextSketch;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor;

/** Looks at a source: keeps its files and says of each line what would become of it. Run again, it goes on at the first line it did not look at. */
@ApplicationScoped
class LookJob implements Job {

    static final String NAME = "library.import.look";
    private static final int AT_ONCE = 100;

    @Inject
    BulkSteps steps;
    @Inject
    BulkSources sources;
    @Inject
    Planner planner;
    @Inject
    FileStore store;
    @Inject
    Instance<TextExtractor> extractor;
    @Inject
    Labels labels;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        long id = Long.parseLong(ref.id());
        steps.in(BulkState.LOOKING, id).ifPresent(this::look);
    }

    private void look(BulkImport it) {
        try (BulkSource source = sources.open(it)) {
            if (steps.isPlanned(it.id())) {
                source.names();
            } else {
                steps.plan(it.id(), planner.plan(source, it.unnamed()));
            }
            if (lines(it.id(), source)) {
                steps.ended(it.id(), BulkState.LOOKING, BulkState.LOOKED);
            }
        } catch (SourceException e) {
            steps.failed(it.id(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("import " + it.id() + " cannot be looked at", e);
        }
    }

    /** @return false if somebody cancelled */
    private boolean lines(long id, BulkSource source) throws IOException {
        int last = 0;
        for (List<Integer> some = steps.next(id, Outcome.PENDING, last, AT_ONCE); !some.isEmpty(); some = steps.next(id, Outcome.PENDING, last, AT_ONCE)) {
            for (int number : some) {
                if (!line(id, number, source)) {
                    return false;
                }
                last = number;
            }
        }
        return true;
    }

    private boolean line(long id, int number, BulkSource source) throws IOException {
        List<BulkSteps.Stored> stored = new ArrayList<>();
        for (BulkFile file : steps.files(id, number)) {
            try (InputStream in = source.open(file.path())) {
                stored.add(stored(FileIntake.take(store, file.path(), in)));
            } catch (PortalException e) {
                return steps.refuse(id, number, BulkState.LOOKING, labels.message(Locale.GERMAN, e));
            } catch (UncheckedIOException | IOException e) {
                if (isOfSource(e)) {
                    return steps.refuse(id, number, BulkState.LOOKING, labels.text(Locale.GERMAN, "bulk.reason." + (isBomb(e) ? "bomb" : "fileBroken"), file.path()));
                }
                throw e;
            }
        }
        return steps.looked(id, number, stored);
    }

    private BulkSteps.Stored stored(FileIntake.Taken file) {
        String text = null;
        if (!file.type().image()) {
            text = Likeness.sketch(FileText.read(extractor, store, file.ref(), file.name(), file.type())).map(TextSketch::textSha256).orElse(null);
        }
        return new BulkSteps.Stored(file.ref(), text);
    }

    private static boolean isBomb(Throwable e) {
        return e instanceof BulkSource.BombException || e.getCause() != null && isBomb(e.getCause());
    }

    /** Whether the file itself is to blame, and not the disk of the portal: then the job shall be tried again. */
    private static boolean isOfSource(Throwable e) {
        return e instanceof BulkSource.BombException || e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException
                || e instanceof java.nio.file.NoSuchFileException || e instanceof java.nio.file.AccessDeniedException || e.getCause() != null && isOfSource(e.getCause());
    }
}
