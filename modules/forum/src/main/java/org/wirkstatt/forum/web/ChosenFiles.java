package org.wirkstatt.forum.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.servlet.http.Part;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.attachment.Uploads;
import org.wirkstatt.platform.error.Fault;

/**
 * Files that somebody chose in an open form. Those that can be taken are kept with the first submit, whatever becomes of it: no preview and no
 * refusal makes anybody choose a file twice.
 */
public class ChosenFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Long> kept = new ArrayList<>();
    /** Name and SHA-256 of everything that came. */
    private final HashSet<String> known = new HashSet<>();
    private transient List<Part> parts;

    /**
     * Takes what came with this submit.
     *
     * @throws InvalidForumException at {@code files} with every file that was not taken; the others are kept
     */
    void take(Uploads uploads) {
        List<Fault> faults = new ArrayList<>();
        for (Part part : parts == null ? List.<Part>of() : parts) {
            String name = part.getSubmittedFileName();
            if (name == null || name.isBlank()) {
                continue;
            }
            try (InputStream bytes = part.getInputStream()) {
                keep(uploads.take(name, bytes), uploads);
            } catch (InvalidForumException e) {
                faults.addAll(e.faults());
            } catch (IOException e) {
                throw new UncheckedIOException("an upload broke off", e);
            }
        }
        parts = null;
        if (!faults.isEmpty()) {
            throw new InvalidForumException(faults);
        }
    }

    /** A form that is sent twice, or a file chosen once more after a preview, is one file. */
    private void keep(PostFile file, Uploads uploads) {
        if (known.add(file.name() + " " + file.bytes().orElseThrow().sha256())) {
            kept.add(file.id());
        } else {
            uploads.drop(file.id());
        }
    }

    void drop(long id, Uploads uploads) {
        if (kept.remove(Long.valueOf(id))) {
            known.clear();
            uploads.drop(id);
        }
    }

    /** Those that are there still: after a day they are not. */
    List<FileRows.Row> rows(Uploads uploads, FileRows rows) {
        return kept.isEmpty() ? List.of() : rows.of(uploads.mine(kept));
    }

    List<Long> ids() {
        return List.copyOf(kept);
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }
}
