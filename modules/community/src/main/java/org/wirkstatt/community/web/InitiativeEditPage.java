package org.wirkstatt.community.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.InitiativeFile;
import org.wirkstatt.community.initiative.InitiativeService;
import org.wirkstatt.community.initiative.Visibility;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** The editor of an initiative, new or existing. */
@Named("communityInitiativeEditPage")
@ViewScoped
public class InitiativeEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InitiativeService initiatives;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private final Fields text = new Fields();
    private String slug;
    private String note;
    private Long id;
    private long version;
    private boolean loaded;
    private boolean mayMove;
    private ArrayList<Differences.Line> conflictLines;

    /** Opens the initiative of the address, or an empty form. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        if (slug == null) {
            List<SelectItem> regions = labels.getRegions();
            mayMove = true;
            text.with("visibility", "public").with("region", regions.size() == 2 ? regions.get(1).getValue() : "");
            return;
        }
        Initiative opened = initiatives.open(slug);
        id = opened.id().value();
        version = opened.version();
        mayMove = initiatives.mayManage(opened.region());
        InitiativeFile file = initiatives.file(opened);
        text.with("name", file.name()).with("region", file.region()).with("teaser", file.teaser()).with("about", file.about())
                .with("website", file.website()).with("visibility", EnumKey.of(file.visibility()));
    }

    /** Saves; one form makes one initiative however often it is sent. */
    public synchronized void save() {
        attempt(() -> id == null ? initiatives.create(read(), remark(), formKey) : initiatives.save(new InitiativeId(id), version, read(), remark()));
    }

    /** Saves over what somebody else saved, after both versions were shown. */
    public synchronized void saveMine() {
        attempt(() -> initiatives.save(new InitiativeId(id), initiatives.open(slug).version(), read(), remark()));
    }

    private void attempt(Supplier<Initiative> action) {
        conflictLines = null;
        try {
            Redirect.to(action.get().path() + "?gespeichert=1");
        } catch (InvalidCommunityException e) {
            messages.show("edit", e, labels::sentence);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(initiatives.text(initiatives.file(initiatives.open(slug))), initiatives.text(read())));
        }
    }

    private InitiativeFile read() {
        String region = mayMove || id == null ? text.text("region") : initiatives.file(initiatives.open(slug)).region();
        return new InitiativeFile(text.text("name"), region, text.text("teaser"), text.lines("about"), text.text("website"),
                EnumKey.find(Visibility.class, text.text("visibility")).orElse(Visibility.MEMBERS), null);
    }

    private String remark() {
        return note == null ? "" : note.strip();
    }

    public boolean isCreating() {
        return id == null;
    }

    /** Whether the region can be chosen. */
    public boolean isMayMove() {
        return mayMove;
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return "/initiativen/" + slug + "/bearbeiten";
    }

    /** Where to go without saving. */
    public String getBackPath() {
        return id == null ? "/initiativen" : "/initiativen/" + slug;
    }

    public Fields getText() {
        return text;
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
