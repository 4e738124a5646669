package org.wirkstatt.library.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.KnownDocuments;
import org.wirkstatt.library.material.KnownDocuments.Known;
import org.wirkstatt.library.material.MaterialFiles;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Uploaded files that are in the toolkit already, or nearly so: 'new version of …?'. They wait in the file store until somebody decides, for an hour at least. */
@Named("libraryKnownFiles")
@ViewScoped
public class KnownFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient KnownDocuments documents;
    @Inject
    transient MaterialFiles files;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private final List<Held> held = new ArrayList<>();
    private String slug;

    /** A choice for a held file. */
    public record Choice(Known known, String sentence) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** A file that waits for a decision. */
    public static class Held implements Serializable {

        private static final long serialVersionUID = 1L;
        private final String name;
        private final String sha256;
        private final long sizeBytes;
        private final FileType type;
        private final List<Choice> choices;
        private String note = "";

        Held(FileIntake.Taken file, List<Choice> choices) {
            this.name = file.name();
            this.sha256 = file.ref().sha256();
            this.sizeBytes = file.ref().sizeBytes();
            this.type = file.type();
            this.choices = choices;
        }

        FileIntake.Taken file() {
            return new FileIntake.Taken(name, new FileRef(sha256, sizeBytes), type);
        }

        public String getName() {
            return name;
        }

        public List<Choice> getChoices() {
            return choices;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note == null ? "" : note;
        }
    }

    /** Whether somebody has to decide on {@code file} first. @param material slug it was uploaded to */
    public boolean hold(String material, FileIntake.Taken file) {
        slug = material;
        List<Choice> choices = documents.like(material, file, documents.sketch(file)).stream().map(known -> new Choice(known, sentence(file, known))).toList();
        if (!choices.isEmpty()) {
            held.add(new Held(file, choices));
        }
        return !choices.isEmpty();
    }

    private String sentence(FileIntake.Taken file, Known known) {
        return known.percent() == 100 ? text("known.same", file.name(), known.file(), known.title())
                : text("known.near", file.name(), known.percent(), known.file(), known.title());
    }

    /** The file becomes the next edition of the material that has the other one. */
    public void replace(Held file, Known known) {
        decide(() -> {
            files.replaceInNewEdition(known.slug(), known.file(), file.file(), file.note.isBlank() ? text("known.note.default", file.name) : file.note.strip());
            held.remove(file);
            messages.done("library", "known.done.replaced", known.title());
            Redirect.to("/toolkit/" + known.slug());
        });
    }

    /** It is a document of its own. */
    public void keep(Held file) {
        decide(() -> {
            files.add(slug, file.file(), new MaterialFiles.Description("", null, false));
            held.remove(file);
            if (held.isEmpty()) {
                messages.done("library", "files.done.added");
                Redirect.to("/toolkit/" + slug + "/dateien");
            }
        });
    }

    public void cancel(Held file) {
        held.remove(file);
        if (held.isEmpty()) {
            Redirect.to("/toolkit/" + slug + "/dateien");
        }
    }

    private synchronized void decide(Runnable decision) {
        try {
            decision.run();
        } catch (PortalException e) {
            messages.show(e);
        }
    }

    public List<Held> getHeld() {
        return held;
    }

    private String text(String key, Object... arguments) {
        return labels.text(language.getLocale(), key, arguments);
    }
}
