package org.wirkstatt.library.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileStore;
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
        TextExtractor.Extraction extraction = extract(file.get());
        files.extracted(id, extraction);
        if (!extractor.isUnsatisfied() && extraction instanceof TextExtractor.Unreadable unreadable
                && unreadable.reason() == TextExtractor.Reason.UNAVAILABLE) {
            throw new IllegalStateException("the text extraction is not available, file " + id + " is tried again");
        }
    }

    private TextExtractor.Extraction extract(FileView file) {
        if (extractor.isUnsatisfied()) {
            return new TextExtractor.Unreadable(file.type().mediaType(), TextExtractor.Reason.UNAVAILABLE);
        }
        try {
            return extractor.get().extract(store.path(file.bytes()), file.name());
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of file " + file.id() + " cannot be read", e);
        }
    }
}
