package org.wirkstatt.library.material;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.LibraryPermission;
import org.wirkstatt.library.likeness.Likeness;
import org.wirkstatt.library.likeness.TextSketch;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileText;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.identity.CurrentUser;

/** Finds documents of the toolkit that say what an uploaded file says. Names only what the person who asks may read. */
@ApplicationScoped
@Transactional
public class KnownDocuments {

    private static final int MOST = 3;

    @Inject
    MaterialRepository materials;
    @Inject
    Likeness likeness;
    @Inject
    FileStore store;
    @Inject
    Instance<TextExtractor> extractor;
    @Inject
    CurrentUser user;

    /**
     * A file of another material.
     *
     * @param slug of the material
     * @param title of the material
     * @param file name of the file in it
     * @param percent how much of the text is the same, about; 100 for the same words or the same bytes
     */
    public record Known(String slug, String title, String file, int percent) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** What {@code file} says; empty without text, or where nobody can read it. Takes as long as reading a file takes. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<TextSketch> sketch(FileIntake.Taken file) {
        return file.type().image() ? Optional.empty() : Likeness.sketch(FileText.read(extractor, store, file.ref(), file.name(), file.type()));
    }

    /**
     * At most three materials with a file like {@code file}, the most alike first.
     *
     * @param slug of the material that it is uploaded to: that one is not meant
     */
    public List<Known> like(String slug, FileIntake.Taken file, Optional<TextSketch> sketch) {
        user.require(LibraryPermission.EDIT);
        Map<String, Known> found = new LinkedHashMap<>();
        materials.withBytes(file.ref().sha256()).forEach(same -> add(found, slug, same, 1));
        sketch.ifPresent(s -> likeness.near(s).forEach(like -> materials.findFile(like.fileId()).ifPresent(f -> add(found, slug, f, like.likeness()))));
        return found.values().stream().limit(MOST).toList();
    }

    private void add(Map<String, Known> found, String slug, MaterialFile file, double likeness) {
        Material material = file.material();
        if (!material.slug().equals(slug) && material.audiences().stream().anyMatch(user.audiences()::contains)) {
            // two thirds of equal shingles are more than two thirds of equal words: rounded down to tens, but for the very same
            int percent = likeness == 1 ? 100 : (int) Math.floor(likeness * 10) * 10;
            found.putIfAbsent(material.slug(), new Known(material.slug(), material.title(), file.name(), percent));
        }
    }
}
