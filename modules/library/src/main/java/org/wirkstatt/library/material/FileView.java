package org.wirkstatt.library.material;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.file.TextExtractor;

/**
 * A file as pages and programs see it.
 *
 * @param name file name, also last part of its address; unique within the material
 * @param alternative what an image shows; null where nothing was said
 * @param decorative an image that says nothing of its own
 * @param reason why there is no text; null unless {@code state} is {@link FileState#UNREADABLE}
 * @param pages pages, slides or sheets; 0 where unknown or the format has none
 */
public record FileView(long id, String name, String title, String alternative, boolean decorative, FileRef bytes, FileType type,
        FileState state, TextExtractor.Reason reason, int pages) {

    /** An image that neither has an alternative text nor is marked as decorative. */
    public boolean lacksAlternative() {
        return type.image() && !decorative && (alternative == null || alternative.isBlank());
    }
}
