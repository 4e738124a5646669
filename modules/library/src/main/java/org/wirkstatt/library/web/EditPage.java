package org.wirkstatt.library.web;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRules;
import org.wirkstatt.library.material.MaterialService;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;

/** The editor of a material: a new one, a correction, or a new edition. */
@Named("libraryEditPage")
@ViewScoped
public class EditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "library";

    @Inject
    transient MaterialReader materials;
    @Inject
    transient MaterialService service;
    @Inject
    transient ContentFiles contentFiles;
    @Inject
    transient Markdown markdown;
    @Inject
    transient Messages messages;

    private final String token = UUID.randomUUID().toString();
    private String slug;
    private String newSlug;
    private long lockVersion;
    private boolean archived;
    private boolean draft;
    private MaterialForm form = new MaterialForm();
    private String changeNote;
    private boolean newEdition;
    private boolean changesWorkshop;
    private String preview;
    private transient List<Differences.Line> conflict;

    /** Opens the material to edit, or an empty form without {@code slug}. */
    public void load() {
        if (slug != null) {
            MaterialView view = materials.get(slug);
            lockVersion = view.lockVersion();
            archived = view.archived();
            draft = view.draft();
            newSlug = view.slug();
            form = MaterialForm.of(view.content());
        }
    }

    /** Shows the text as readers will see it; nothing is saved. */
    public void showPreview() {
        preview = markdown.toHtml(form.getBody());
    }

    /** Saves, and goes on to the page of the material. */
    public void save() {
        try {
            MaterialContent content = form.content(slug == null ? null : materials.get(slug).content());
            List<MaterialRules.Problem> problems = MaterialRules.problems(content);
            problems.forEach(problem -> messages.show(MaterialService.refusal(problem)));
            if (problems.isEmpty()) {
                String path = "/toolkit/" + (slug == null ? create(content) : change(content));
                messages.done(MODULE, slug == null ? "edit.done.created" : "edit.done.saved");
                Redirect.to(path);
            }
        } catch (EditConflictException e) {
            compare();
            messages.show(e);
        } catch (NotFoundException | NotAllowedException e) {
            throw e;
        } catch (PortalException e) {
            messages.show(e);
        }
    }

    private String create(MaterialContent content) {
        try {
            return service.create(content, token);
        } catch (EditConflictException e) {
            // a second click ran beside the first one and lost; what the first one made is what was wanted
            return service.createdBy(token).orElseThrow(() -> e);
        }
    }

    private String change(MaterialContent content) {
        if (newEdition) {
            service.publishEdition(slug, lockVersion, content, changeNote, changesWorkshop);
        } else {
            service.correct(slug, lockVersion, content, changeNote);
        }
        if (newSlug != null && !newSlug.equals(slug)) {
            service.move(slug, newSlug);
            return newSlug;
        }
        return slug;
    }

    /** Puts what somebody else saved beside the text in the form. Saving again is then a decision, so it is let through. */
    private void compare() {
        MaterialView present = materials.get(slug);
        MaterialContent mine = form.content(present.content());
        conflict = Differences.between(contentFiles.write(present.content(), true), contentFiles.write(mine, true));
        lockVersion = present.lockVersion();
    }

    /** Takes the material out of sight; the page that follows offers to undo it. */
    public void archive() {
        service.archive(slug);
        messages.done(MODULE, "edit.done.archived");
        Redirect.to("/toolkit/" + slug + "/bearbeiten");
    }

    /** Shows an archived material or a draft to its readers. */
    public void restore() {
        try {
            service.restore(slug);
            messages.done(MODULE, draft ? "edit.done.published" : "edit.done.restored");
            Redirect.to("/toolkit/" + slug);
        } catch (InvalidMaterialException e) {
            messages.show(e);
        }
    }

    public boolean isNew() {
        return slug == null;
    }

    public boolean isArchived() {
        return archived;
    }

    public boolean isDraft() {
        return draft;
    }

    public MaterialForm getForm() {
        return form;
    }

    /** Null until a preview was asked for. */
    public String getPreview() {
        return preview;
    }

    /** Null without a conflict. */
    public List<Differences.Line> getConflict() {
        return conflict;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getNewSlug() {
        return newSlug;
    }

    public void setNewSlug(String newSlug) {
        this.newSlug = newSlug;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public void setChangeNote(String changeNote) {
        this.changeNote = changeNote;
    }

    public boolean isNewEdition() {
        return newEdition;
    }

    public void setNewEdition(boolean newEdition) {
        this.newEdition = newEdition;
    }

    public boolean isChangesWorkshop() {
        return changesWorkshop;
    }

    public void setChangesWorkshop(boolean changesWorkshop) {
        this.changesWorkshop = changesWorkshop;
    }
}
