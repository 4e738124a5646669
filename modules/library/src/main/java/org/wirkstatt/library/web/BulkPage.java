package org.wirkstatt.library.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.bulk.BulkImport;
import org.wirkstatt.library.bulk.BulkImports;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Begins to take in many files, and lists what was taken in so far. */
@Named("libraryBulkPage")
@ViewScoped
public class BulkPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String YES = "yes";

    /** A line of the list. */
    public record Row(String path, String name, String state, String when) {
    }

    @Inject
    transient BulkImports imports;
    @Inject
    transient FileStore store;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String publish = "no";
    private String unnamed = "no";
    private String folder = "";
    private transient Part upload;
    private transient List<Row> rows;
    private transient List<String> folders;

    public void load() {
        getRows();
    }

    public synchronized void begin() {
        try {
            Redirect.to(begun().path());
        } catch (InvalidMaterialException e) {
            messages.show(e);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    private BulkImport begun() throws IOException {
        if (folder != null && !folder.isEmpty()) {
            return imports.folder(folder, YES.equals(publish), YES.equals(unnamed));
        }
        if (upload == null || upload.getSize() == 0) {
            throw new InvalidMaterialException("file", "bulk.error.none");
        }
        try (var bytes = upload.getInputStream()) {
            return imports.upload(upload.getSubmittedFileName(), bytes, YES.equals(publish), YES.equals(unnamed));
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = imports.list().stream().map(i -> new Row(i.path(), i.source(), text("bulk.state." + i.state()), format.time(i.createdAt()))).toList();
        }
        return rows;
    }

    public boolean isAnyFolder() {
        return !names().isEmpty();
    }

    private List<String> names() {
        if (folders == null) {
            folders = imports.folders();
        }
        return folders;
    }

    public List<SelectItem> getFolders() {
        return Stream.concat(Stream.of(new SelectItem("", text("bulk.folder.none"))), names().stream().map(name -> new SelectItem(name, name))).toList();
    }

    public List<SelectItem> getPublishOptions() {
        return options("bulk.publish.");
    }

    public List<SelectItem> getUnnamedOptions() {
        return options("bulk.unnamed.");
    }

    private List<SelectItem> options(String key) {
        return List.of(new SelectItem("no", text(key + "no")), new SelectItem(YES, text(key + YES)));
    }

    public String getFileHint() {
        return text("bulk.file.hint", store.maxUploadBytes() / (1024 * 1024));
    }

    private String text(String key, Object... arguments) {
        return labels.text(language.getLocale(), key, arguments);
    }

    public String getPublish() {
        return publish;
    }

    public void setPublish(String publish) {
        this.publish = publish;
    }

    public String getUnnamed() {
        return unnamed;
    }

    public void setUnnamed(String unnamed) {
        this.unnamed = unnamed;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
