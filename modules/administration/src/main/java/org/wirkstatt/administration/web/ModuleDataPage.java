package org.wirkstatt.administration.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.wirkstatt.administration.ModuleDataDesk;
import org.wirkstatt.administration.ModuleDataDesk.Held;
import org.wirkstatt.platform.module.ModuleData.Kind;
import org.wirkstatt.platform.module.ModuleData.State;
import org.wirkstatt.platform.module.ModuleData.Work;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The data of one module: into an archive, away, in again. */
@Named("administrationModuleDataPage")
@ViewScoped
public class ModuleDataPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "administration";

    @Inject
    ModuleDataDesk desk;
    @Inject
    Messages messages;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private String id;
    private String typed;
    private transient Part archive;
    private transient Held held;

    public void load() {
        held = desk.find(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public Part getArchive() {
        return archive;
    }

    public void setArchive(Part archive) {
        this.archive = archive;
    }

    public Held getHeld() {
        if (held == null) {
            held = desk.find(id);
        }
        return held;
    }

    public String getSize() {
        return text("data.size", getHeld().holding().tables(), getHeld().holding().rows());
    }

    public String getTypedLabel() {
        return text("data.typed", id);
    }

    /** What became of something, in one sentence. */
    public String said(Work work) {
        String kind = text("data.kind." + work.kind());
        return switch (work.state()) {
            case WAITING -> text("data.waiting", kind);
            case RUNNING -> text("data.running", kind, work.done(), work.total());
            case DONE -> text("data.done", kind);
            case FAILED -> text("data.failed", kind, text("data.problem." + work.problem()));
        };
    }

    public boolean isOffered(Work work) {
        return work.kind() == Kind.EXPORT && work.state() == State.DONE && work.keptUntil().isPresent();
    }

    private String text(String key, Object... arguments) {
        return texts.of(MODULE, key, language.getLocale(), arguments);
    }

    public void export() throws IOException {
        change(() -> desk.export(id), "data.ordered");
    }

    public void delete() throws IOException {
        change(() -> desk.delete(id, typed), "data.ordered");
    }

    /** Takes the uploaded file, which the server throws away with the request. */
    public void fill() throws IOException {
        if (archive == null || archive.getSize() == 0) {
            FacesContext.getCurrentInstance().addMessage("fill:archive", new FacesMessage(FacesMessage.SEVERITY_ERROR, text("error.noArchive"), null));
            return;
        }
        Path copy = Files.createTempFile("module", ".zip");
        try (InputStream in = archive.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            change(() -> desk.fill(id, copy), "data.ordered");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void change(Runnable action, String done) throws IOException {
        String path = messages.orShow(action, "/verwaltung/moduldaten/" + id);
        held = null;
        if (path != null) {
            messages.done(MODULE, done);
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        }
    }
}
