package org.wirkstatt.privacy.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.privacy.PersonalData;

/** Makes an archive: asks one module after the other, writes the file, says that it is ready. */
@ApplicationScoped
class ExportJob implements Job {

    static final String NAME = "privacy.export";

    @Inject
    ExportService exports;
    @Inject
    HeldData held;
    @Inject
    ExportArchive archive;
    @Inject
    ExportFolder folder;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        Optional<Export> export = exports.find(ref.id()).filter(e -> e.state() != Export.State.READY);
        if (export.isEmpty()) {
            return;
        }
        try {
            String file = write(export.get());
            if (!exports.finished(ref.id(), file, folder.size(file))) {
                folder.delete(file);
            }
        } catch (IOException e) {
            exports.failed(ref.id());
            throw new UncheckedIOException("cannot write the export", e);
        } catch (RuntimeException e) {
            exports.failed(ref.id());
            throw e;
        }
    }

    private String write(Export export) throws IOException {
        List<PersonalData> holders = held.holders();
        List<ExportPart> parts = new ArrayList<>();
        for (PersonalData holder : holders) {
            exports.progressed(export.id(), parts.size(), holders.size());
            parts.add(held.ask(holder, export.member(), export.language()));
        }
        return folder.write(out -> archive.write(ExportPart.byModule(parts), clock.instant(), export.language(), out));
    }
}
