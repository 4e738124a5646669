package org.wirkstatt.library.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.material.FileView;
import org.wirkstatt.library.material.MaterialFiles;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Files of a material: upload, describe, remove, read again. */
@Named("libraryFilesPage")
@ViewScoped
public class FilesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "library";

    @Inject
    transient MaterialReader materials;
    @Inject
    transient MaterialFiles files;
    @Inject
    transient MaterialSheets sheets;
    @Inject
    transient FileStore store;
    @Inject
    KnownFiles known;
    @Inject
    transient FileAccess access;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String slug;
    private String title;
    private List<Row> rows = new ArrayList<>();
    private transient List<Part> uploads;

    /** A file with the fields that can be changed. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;
        private final String name;
        private final String state;
        private final boolean image;
        private final boolean unread;
        private final FileAccess.Report access;
        private String title;
        private String alternative;
        private boolean decorative;

        Row(FileView file, String state, FileAccess.Report access) {
            this.access = access;
            this.name = file.name();
            this.state = state;
            this.image = file.type().image();
            this.unread = file.state() == FileState.UNREADABLE;
            this.title = file.title();
            this.alternative = file.alternative();
            this.decorative = file.decorative();
        }

        public String getName() {
            return name;
        }

        public String getState() {
            return state;
        }

        public FileAccess.Report getAccess() {
            return access;
        }

        public boolean isImage() {
            return image;
        }

        /** Whether reading the text again may help. */
        public boolean isUnread() {
            return unread;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getAlternative() {
            return alternative;
        }

        public void setAlternative(String alternative) {
            this.alternative = alternative;
        }

        public boolean isDecorative() {
            return decorative;
        }

        public void setDecorative(boolean decorative) {
            this.decorative = decorative;
        }
    }

    public void load() {
        MaterialView view = materials.get(slug);
        Locale locale = language.getLocale();
        title = view.content().title();
        List<MaterialSheet.FileLine> lines = sheets.make(view, locale).files();
        rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            MaterialSheet.FileLine line = lines.get(i);
            rows.add(new Row(view.files().get(i), line.format() + ", " + line.extent() + (line.state().isEmpty() ? "" : ", " + line.state()),
                    access.of(view.files().get(i), locale)));
        }
    }

    /** Takes every chosen file that can be taken; each refusal is named. */
    public void upload() {
        int taken = 0;
        if (uploads == null || uploads.isEmpty()) {
            messages.show(new InvalidMaterialException("file", "error.file.none"));
            return;
        }
        for (Part part : uploads) {
            try (var bytes = part.getInputStream()) {
                FileIntake.Taken stored = FileIntake.take(store, part.getSubmittedFileName(), bytes);
                if (!known.hold(slug, stored)) {
                    files.add(slug, stored, new MaterialFiles.Description("", null, false));
                    taken++;
                }
            } catch (PortalException e) {
                messages.show(e);
            } catch (IOException e) {
                throw new UncheckedIOException("an upload broke off", e);
            }
        }
        if (taken == uploads.size()) {
            finish("files.done.added");
        } else {
            load();
        }
    }

    /** Saves titles and alternative texts of all files. */
    public void describe() {
        try {
            rows.forEach(row -> files.describe(slug, row.name, new MaterialFiles.Description(row.title, row.alternative, row.decorative)));
            finish("files.done.described");
        } catch (InvalidInputException e) {
            messages.show(e);
        }
    }

    public void remove(String name) {
        files.remove(slug, name);
        finish("files.done.removed");
    }

    public void readAgain(String name) {
        files.readAgain(slug, name);
        finish("files.done.again");
    }

    private void finish(String key) {
        messages.done(MODULE, key);
        Redirect.to("/toolkit/" + slug + "/dateien");
    }

    public long getMaxMegabytes() {
        return store.maxUploadBytes() / (1024 * 1024);
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getTitle() {
        return title;
    }

    public List<Part> getUploads() {
        return uploads;
    }

    public void setUploads(List<Part> uploads) {
        this.uploads = uploads;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
