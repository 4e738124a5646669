package org.wirkstatt.library.material;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.likeness.Likeness;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileName;
import org.wirkstatt.platform.file.FileRefusedException;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor;

/** Keeps the files of materials. The bytes are in the file store before a row names them. */
@ApplicationScoped
@Transactional
public class MaterialFiles {

    private static final int MAX_FILES = 40;
    private static final int MAX_TITLE = 200;
    private static final int MAX_ALTERNATIVE = 3000;
    private static final int MAX_SECTIONS = 5_000;

    @Inject
    MaterialRepository materials;
    @Inject
    MaterialService service;
    @Inject
    Likeness likeness;
    @Inject
    FileStore store;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    /**
     * What an editor says of a file.
     *
     * @param title blank: the file name without its ending
     * @param alternative for images: what they show; may be null
     * @param decorative for images that say nothing of their own
     */
    public record Description(String title, String alternative, boolean decorative) {
    }

    /**
     * Adds a file to a material, or other bytes under a name that is there. The same bytes a second time change nothing.
     *
     * @param submittedName name as the browser sent it; folders in it are dropped
     * @throws FileRefusedException if it is empty, has an unknown ending, or its content does not go with the ending
     * @throws org.wirkstatt.platform.file.FileTooLargeException above the limit
     */
    public void add(String slug, String submittedName, InputStream bytes, Description description) {
        Material material = service.editable(slug);
        add(material, submittedName, bytes, description);
        service.tell(material, "");
    }

    /** As {@link #add(String, String, InputStream, Description)} for bytes that lie in the store already. */
    public void add(String slug, FileIntake.Taken stored, Description description) {
        Material material = service.editable(slug);
        add(material, stored, description);
        service.tell(material, "");
    }

    /**
     * Closes the present edition of a material and puts another file in the place of one of its files; what is said of the file stays.
     *
     * @param name of the file that goes; the closed edition keeps it
     * @param note says what is new; not blank
     */
    public void replaceInNewEdition(String slug, String name, FileIntake.Taken stored, String note) {
        Material material = service.editable(slug);
        FileView old = get(material, name).view();
        service.publishEdition(slug, material.lockVersion(), material.content(), note, false);
        remove(material, get(material, name));
        add(material, stored, new Description(old.title(), old.alternative(), old.decorative()));
        service.tell(material, note);
    }

    void add(Material material, String submittedName, InputStream bytes, Description description) {
        add(material, FileIntake.take(store, submittedName, bytes), description);
    }

    void add(Material material, FileIntake.Taken stored, Description description) {
        String name = stored.name();
        Optional<MaterialFile> present = material.file(name);
        if (present.isPresent() && present.get().bytes().equals(stored.ref())) {
            describe(present.get(), description);
            return;
        }
        if (present.isEmpty() && material.files().size() >= MAX_FILES) {
            throw new InvalidMaterialException("file", "error.file.tooMany", MAX_FILES);
        }
        present.ifPresent(file -> remove(material, file));
        MaterialFile file = material.addFile(name, stored.ref(), stored.type(), clock.instant());
        describe(file, description);
        materials.flush(material);
        outbox.enqueue(FileExtraction.NAME, LibraryContent.file(file.id()));
    }

    private static void describe(MaterialFile file, Description description) {
        String title = description.title() == null || description.title().isBlank() ? FileName.withoutEnding(file.name()) : description.title().strip();
        if (title.length() > MAX_TITLE) {
            throw new InvalidMaterialException("fileTitle", "error.tooLong", MAX_TITLE);
        }
        String alternative = description.alternative() == null || description.alternative().isBlank() ? null : description.alternative().strip();
        if (alternative != null && alternative.length() > MAX_ALTERNATIVE) {
            throw new InvalidMaterialException("fileAlternative", "error.tooLong", MAX_ALTERNATIVE);
        }
        file.describe(title, alternative, description.decorative());
    }

    /** Changes what is said of a file. */
    public void describe(String slug, String name, Description description) {
        Material material = service.editable(slug);
        describe(get(material, name), description);
        material.touch(clock.instant());
        materials.flush(material);
        service.tell(material, "");
    }

    /** Takes a file out of the present edition; earlier editions keep theirs. */
    public void remove(String slug, String name) {
        Material material = service.editable(slug);
        remove(material, get(material, name));
        service.tell(material, "");
    }

    private void remove(Material material, MaterialFile file) {
        materials.replaceSections(file.id(), List.of());
        material.removeFile(file, clock.instant());
        materials.flush(material);
    }

    /** Has the text of a file read once more. */
    public void readAgain(String slug, String name) {
        Material material = service.editable(slug);
        MaterialFile file = get(material, name);
        file.waitForText();
        outbox.enqueue(FileExtraction.NAME, LibraryContent.file(file.id()));
        outbox.changed(LibraryContent.material(material.id()));
    }

    private static MaterialFile get(Material material, String name) {
        return material.file(name).orElseThrow(() -> new NotFoundException("material/" + material.slug() + "/" + name));
    }

    /** Has every file read that nobody could read so far. Asks for no right: called at the start. */
    public void readUnread() {
        materials.listUnread().forEach(file -> {
            file.waitForText();
            outbox.enqueue(FileExtraction.NAME, LibraryContent.file(file.id()));
            outbox.changed(LibraryContent.material(file.material().id()));
        });
    }

    /** A file that waits for its text; empty if it is gone. Asks for no right: called by the job. */
    public Optional<FileView> waiting(long fileId) {
        return materials.findFile(fileId).map(MaterialFile::view);
    }

    /** As {@link #extracted(long, TextExtractor.Reading)} where nobody looked for what hinders people. */
    public void extracted(long fileId, TextExtractor.Extraction extraction) {
        extracted(fileId, new TextExtractor.Reading(extraction, Optional.empty()));
    }

    /** Keeps what came of reading a file; does nothing if the file is gone. Asks for no right: called by the job. */
    public void extracted(long fileId, TextExtractor.Reading reading) {
        TextExtractor.Extraction extraction = reading.extraction();
        materials.findFile(fileId).ifPresent(file -> {
            List<FileSection> sections = new ArrayList<>();
            FileText.pieces(extraction, MAX_SECTIONS).forEach(section -> sections.add(new FileSection(fileId, sections.size(), section)));
            materials.replaceSections(fileId, sections);
            file.extracted(extraction);
            likeness.learn(fileId, Likeness.sketch(extraction), reading.findings());
            outbox.changed(LibraryContent.material(file.material().id()));
        });
    }
}
