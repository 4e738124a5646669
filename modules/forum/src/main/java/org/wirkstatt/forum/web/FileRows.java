package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.ui.Format;

/** Files as readers and forms show them. */
@ApplicationScoped
public class FileRows {

    /** Larger pictures are not loaded with the page. */
    private static final long LARGEST_PREVIEW = 3_000_000;

    @Inject
    Format format;

    /**
     * @param about kind and size, such as 'PDF, 420 kB'
     * @param preview whether the page shows the picture itself
     */
    public record Row(long id, String name, String path, String about, boolean preview) implements Serializable {
    }

    List<Row> of(List<PostFile> files) {
        return files.stream().map(this::of).toList();
    }

    Row of(PostFile file) {
        boolean preview = file.type().image() && file.type().inline() && file.sizeBytes() <= LARGEST_PREVIEW;
        return new Row(file.id(), file.name(), file.path(), file.type().label() + ", " + format.bytes(file.sizeBytes()), preview);
    }
}
