package org.wirkstatt.library.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialIntake;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;

/** How far an import has come, each step a transaction of its own: pages see it at once, and a restart goes on from there. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class BulkSteps {

    /** Rows that are written together, and then forgotten by the memory. */
    private static final int AT_ONCE = 200;

    @Inject
    BulkRepository imports;
    @Inject
    MaterialIntake materials;
    @Inject
    ContentFiles contentFiles;
    @Inject
    FileStore store;
    @Inject
    Labels labels;
    @Inject
    Clock clock;

    /** The import while it is in {@code state}; empty once it is in another, so that a job that comes twice does nothing. */
    public Optional<BulkImport> in(BulkState state, long id) {
        return imports.find(id).filter(i -> i.state() == state);
    }

    /** Whether lines are there already: the look goes on then, and does not begin anew. */
    public boolean isPlanned(long id) {
        return !imports.counts(id).isEmpty();
    }

    void plan(long id, List<Plan> plans) {
        imports.lock(id).filter(i -> i.state() == BulkState.LOOKING && !isPlanned(id)).ifPresent(i -> {
            i.touch(now());
            for (int first = 0; first < plans.size(); first += AT_ONCE) {
                add(id, first, plans.subList(first, Math.min(plans.size(), first + AT_ONCE)));
            }
        });
    }

    /** @param before lines that are there already */
    private void add(long id, int before, List<Plan> plans) {
        for (int i = 0; i < plans.size(); i++) {
            MaterialContent content = plans.get(i).content();
            imports.add(new BulkLine(id, before + i + 1, plans.get(i), content == null ? null : contentFiles.write(content, true)));
        }
        imports.flush();
        for (int i = 0; i < plans.size(); i++) {
            for (int position = 0; position < plans.get(i).files().size(); position++) {
                imports.add(new BulkFile(id, before + i + 1, position, plans.get(i).files().get(position)));
            }
        }
        imports.flushAndClear();
    }

    /** Numbers of the next lines with {@code outcome} after {@code number}. */
    List<Integer> next(long id, Outcome outcome, int number, int most) {
        return imports.next(id, outcome, number, most);
    }

    List<BulkFile> files(long id, int number) {
        return imports.files(id, List.of(number));
    }

    /** A file that was stored. @param textSha256 null without text */
    record Stored(FileRef bytes, String textSha256) {
    }

    /** Notes what was found. @param stored one for each file of the line @return whether to go on: false once somebody cancelled */
    boolean looked(long id, int number, List<Stored> stored) {
        return onLine(id, number, BulkState.LOOKING, Outcome.PENDING, line -> {
            List<BulkFile> files = imports.files(id, List.of(number));
            for (int i = 0; i < files.size(); i++) {
                files.get(i).store(stored.get(i).bytes(), stored.get(i).textSha256());
            }
            imports.flush();
            if (!isDuplicate(id, line, files)) {
                line.ready();
            }
        });
    }

    /** @param from what the import does at the moment */
    boolean refuse(long id, int number, BulkState from, String reason) {
        return onLine(id, number, from, from == BulkState.LOOKING ? Outcome.PENDING : Outcome.READY, line -> line.refuse(reason));
    }

    /** Makes the material of a line. @return whether to go on: false once somebody cancelled @throws PortalException if the line cannot be taken */
    boolean take(long id, int number) {
        BulkImport it = imports.find(id).orElseThrow();
        return onLine(id, number, BulkState.RUNNING, Outcome.READY, line -> {
            List<BulkFile> files = imports.files(id, List.of(number));
            if (isDuplicate(id, line, files)) {
                return;
            }
            MaterialContent content = contentFiles.read(line.content(), MaterialContent.class, true);
            List<MaterialIntake.Attached> attached = new ArrayList<>();
            files.forEach(file -> attached.add(new MaterialIntake.Attached(FileIntake.take(store, file.path(), file.bytes()), file.description())));
            boolean draft = !it.publish() || line.metaFile().isEmpty();
            line.taken(materials.make(content, attached, draft, it.startedBy(), "bulk-" + id + "-" + number));
        });
    }

    /** Every file of the line is in the toolkit, or in a line before. */
    private boolean isDuplicate(long id, BulkLine line, List<BulkFile> files) {
        String slug = null;
        String why = "";
        for (BulkFile file : files) {
            Optional<String> present = materials.present(file.bytes().sha256(), file.textSha256());
            if (present.isPresent()) {
                slug = present.get();
                why = labels.text(Locale.GERMAN, "bulk.reason.present", slug);
                continue;
            }
            Optional<BulkFile> earlier = imports.earlier(id, line.number(), file.bytes().sha256(), file.textSha256());
            if (earlier.isEmpty()) {
                return false;
            }
            why = labels.text(Locale.GERMAN, "bulk.reason.earlier", earlier.get().path());
        }
        line.isDuplicate(slug, why);
        return true;
    }

    private interface Work {
        void on(BulkLine line);
    }

    private boolean onLine(long id, int number, BulkState state, Outcome outcome, Work work) {
        Optional<BulkImport> it = imports.lock(id).filter(i -> i.state() == state);
        it.ifPresent(i -> {
            i.touch(now());
            imports.line(id, number).filter(line -> line.outcome() == outcome).ifPresent(work::on);
        });
        return it.isPresent();
    }

    void failed(long id, SourceException e) {
        imports.lock(id).filter(i -> i.state().isBusy()).ifPresent(i -> {
            i.fail(e.key(), e.arguments().length == 0 ? "" : String.valueOf(e.arguments()[0]), now());
            forgetZip(i);
        });
    }

    /** The look or the import is over. */
    void ended(long id, BulkState from, BulkState to) {
        imports.lock(id).filter(i -> i.state() == from).ifPresent(i -> {
            i.to(to, now());
            forgetZip(i);
        });
    }

    private void forgetZip(BulkImport it) {
        FileRef zip = it.forgetZip();
        if (zip != null) {
            store.forget(zip);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
