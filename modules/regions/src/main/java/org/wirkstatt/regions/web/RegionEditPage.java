package org.wirkstatt.regions.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Slugs;
import org.wirkstatt.regions.RegionDraft;
import org.wirkstatt.regions.RegionFile;
import org.wirkstatt.regions.RegionService;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Previews;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** The editor of a region, new or existing. What was typed stays until it is saved or given up, also after a conflict. */
@Named("regionsEditPage")
@ViewScoped
public class RegionEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RegionService regions;
    @Inject
    RegionFields fields;
    @Inject
    Previews previews;
    @Inject
    Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private String slug;
    private String note;
    private RegionForm form;
    private Long id;
    private long version;
    private String openedSlug;
    private ArrayList<Differences.Line> conflictLines;

    /** Opens the region of the address, or an empty form. */
    public void load() {
        if (form != null) {
            return;
        }
        if (slug == null) {
            form = new RegionForm("", null);
            return;
        }
        RegionDraft opened = regions.open(slug);
        id = opened.id().value();
        version = opened.version();
        openedSlug = opened.slug();
        form = new RegionForm(opened.slug(), opened.file());
    }

    /** Goes on to the profile as it would look; its button opens a new tab, so this form stays open with its text. */
    public void preview() {
        attempt(() -> {
            String text = regions.checked(Optional.ofNullable(id).map(RegionId::new), wantedSlug(), read());
            go(previews.keep(id == null ? "/regionen/neu/vorschau" : "/regionen/" + openedSlug + "/vorschau", text));
            return null;
        });
    }

    /** Saves; one form makes one region however often it is sent. */
    public synchronized void save() {
        attempt(() -> id == null ? regions.create(wantedSlug(), read(), remark(), formKey)
                : regions.save(regionId(), version, wantedSlug(), read(), remark()));
    }

    /** Saves over what somebody else saved, after both versions were shown. */
    public synchronized void saveMine() {
        attempt(() -> regions.save(regionId(), regions.open(openedSlug).version(), wantedSlug(), read(), remark()));
    }

    private void attempt(Supplier<RegionDraft> action) {
        conflictLines = null;
        try {
            RegionDraft saved = action.get();
            if (saved != null) {
                go("/regionen/" + saved.slug() + "?gespeichert=1");
            }
        } catch (InvalidContentException e) {
            messages.show("edit", e, fields::sentence);
        } catch (EditConflictException e) {
            RegionDraft stored = regions.open(openedSlug);
            conflictLines = new ArrayList<>(Differences.between(regions.text(stored.file()), regions.text(read())));
        }
    }

    private RegionFile read() {
        List<Fault> faults = new ArrayList<>();
        RegionFile file = form.read(faults);
        if (!faults.isEmpty()) {
            throw new UnreadableFormException(faults);
        }
        return file;
    }

    private String wantedSlug() {
        String typed = form.slug();
        String name = form.getText().get("name");
        return typed != null ? typed : Slugs.of(name == null ? "" : name);
    }

    private String remark() {
        return note == null ? "" : note.strip();
    }

    private RegionId regionId() {
        return new RegionId(id);
    }

    private static void go(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isMayEditAll() {
        return regions.mayEditAll();
    }

    public boolean isCreating() {
        return id == null;
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return "/regionen/" + openedSlug + "/bearbeiten";
    }

    /** Where to go without saving. */
    public String getBackPath() {
        return id == null ? "/regionen" : "/regionen/" + openedSlug;
    }

    public RegionForm getForm() {
        return form;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
