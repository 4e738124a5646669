package org.wirkstatt.forum.web;

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

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.archive.ArchiveImport;
import org.wirkstatt.forum.archive.Imports;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** Upload of an archive, and the imports so far. */
@Named("forumArchivePage")
@ViewScoped
public class ArchivePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String WITH = "with";

    /** A line of the list. */
    public record Row(String path, String name, String state, String when) {
    }

    @Inject
    transient Imports imports;
    @Inject
    transient Boards boards;
    @Inject
    transient FileStore files;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private transient Part upload;
    private transient List<Row> rows;

    public void load() {
        text.getValues().putIfAbsent("names", WITH);
    }

    public synchronized void upload() {
        try {
            if (upload == null || upload.getSize() == 0) {
                throw new InvalidForumException("file", upload == null ? "import.error.none" : "import.error.empty", "");
            }
            try (var bytes = upload.getInputStream()) {
                ArchiveImport made = imports.upload(text.text("board"), WITH.equals(text.text("names")), upload.getSubmittedFileName(), bytes);
                Go.to(made.path());
            }
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = imports.list().stream().map(i -> new Row(i.path(), i.fileName(), labels.label(i.state()), format.time(i.createdAt()))).toList();
        }
        return rows;
    }

    /** Boards by their address, with a request to choose first. */
    public List<SelectItem> getBoards() {
        return Stream.concat(Stream.of(new SelectItem("", labels.text("import.board.choose"))),
                boards.readable().stream().map(b -> new SelectItem(b.slug(), b.name() + " (" + labels.label(b.access()) + ")"))).toList();
    }

    public List<SelectItem> getNames() {
        return List.of(new SelectItem(WITH, labels.text("import.names.with")), new SelectItem("without", labels.text("import.names.without")));
    }

    public String getFileHint() {
        return labels.text("import.file.hint", files.maxUploadBytes() / (1024 * 1024));
    }

    public Fields getText() {
        return text;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
