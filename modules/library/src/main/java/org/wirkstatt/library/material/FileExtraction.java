package org.wirkstatt.library.material;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor;

/** Reads the text of a new file and keeps it with the material. Without a text extractor the file says that no text can be read. */
@ApplicationScoped
class FileExtraction implements Job {

    static final String NAME = "library.extract";

    @Inject
    MaterialFiles files;
    @Inject
    FileStore store;
    @Inject
    Instance<TextExtractor> extractor;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        long id = Long.parseLong(ref.id());
        Optional<FileView> file = files.waiting(id);
        if (file.isEmpty()) {
            return;
        }
        TextExtractor.Reading reading = FileText.readWhole(extractor, store, file.get().bytes(), file.get().name(), file.get().type());
        files.extracted(id, reading);
        if (FileText.isWorthAnotherTry(reading.extraction(), extractor)) {
            throw new IllegalStateException("the text extraction is not available, file " + id + " is tried again");
        }
    }
}
