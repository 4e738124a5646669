package org.wirkstatt.community.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.initiative.EducationPhase;
import org.wirkstatt.community.initiative.InitiativeService;
import org.wirkstatt.community.initiative.Project;
import org.wirkstatt.community.initiative.ProjectFile;
import org.wirkstatt.community.initiative.ProjectFormat;
import org.wirkstatt.community.initiative.ProjectService;
import org.wirkstatt.community.initiative.Visibility;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** The editor of a project, new or existing; also hides, brings back and deletes it. */
@Named("communityProjectEditPage")
@ViewScoped
public class ProjectEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProjectService projects;
    @Inject
    transient InitiativeService initiatives;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private final Fields text = new Fields();
    private ArrayList<String> phases = new ArrayList<>();
    private String slug;
    private String number;
    private String note;
    private Long id;
    private long version;
    private String initiative;
    private boolean archived;
    private boolean sure;
    private ArrayList<Differences.Line> conflictLines;

    /** Opens the project of the address, or an empty form. */
    public void load() {
        if (initiative != null) {
            return;
        }
        initiative = initiatives.open(slug).name();
        if (number == null) {
            text.with("visibility", "public");
            return;
        }
        Project opened = projects.open(slug, Optional.of(number).filter(n -> n.matches("[1-9]\\d{0,17}")).map(Long::valueOf)
                .orElseThrow(() -> new NotFoundException("project/" + number)));
        id = opened.id();
        version = opened.version();
        archived = opened.isArchived();
        ProjectFile f = opened.file();
        text.with("name", f.name()).with("description", f.description()).with("targetGroup", f.targetGroup()).with("place", f.place())
                .with("format", f.format() == null ? "" : EnumKey.of(f.format())).with("link", f.link()).with("visibility", EnumKey.of(f.visibility()));
        phases = f.phases().stream().map(EnumKey::of).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Saves; one form makes one project however often it is sent. */
    public synchronized void save() {
        attempt(() -> id == null ? projects.create(slug, read(), remark(), formKey) : projects.save(slug, id, version, read(), remark()));
    }

    /** Saves over what somebody else saved, after both versions were shown. */
    public synchronized void saveMine() {
        attempt(() -> projects.save(slug, id, projects.open(slug, id).version(), read(), remark()));
    }

    private void attempt(Supplier<Project> action) {
        conflictLines = null;
        try {
            Redirect.to(getBackPath() + "?gespeichert=1#projekt-" + action.get().id());
        } catch (InvalidCommunityException e) {
            messages.show("edit", e, labels::sentence);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(projects.text(projects.open(slug, id).file()), projects.text(read())));
        }
    }

    public void archive() {
        projects.archive(slug, id);
        messages.done(CommunityTexts.MODULE, "project.archived.done");
        Redirect.to(getOpenPath());
    }

    public void bringBack() {
        projects.bringBack(slug, id);
        messages.done(CommunityTexts.MODULE, "project.back.done");
        Redirect.to(getOpenPath());
    }

    /** Asks once more before {@link #delete}. */
    public void askToDelete() {
        sure = true;
    }

    public void delete() {
        projects.delete(slug, id);
        Redirect.to(getBackPath() + "?gespeichert=1");
    }

    private ProjectFile read() {
        return new ProjectFile(text.text("name"), text.lines("description"), text.text("targetGroup"), text.text("place"),
                phases.stream().map(k -> EnumKey.find(EducationPhase.class, k)).flatMap(Optional::stream).toList(),
                EnumKey.find(ProjectFormat.class, text.text("format")).orElse(null), text.text("link"),
                EnumKey.find(Visibility.class, text.text("visibility")).orElse(Visibility.MEMBERS));
    }

    private String remark() {
        return note == null ? "" : note.strip();
    }

    public boolean isCreating() {
        return id == null;
    }

    public boolean isArchived() {
        return archived;
    }

    public boolean isSure() {
        return sure;
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    public String getInitiative() {
        return initiative;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return getBackPath() + "/projekte/" + id;
    }

    public String getBackPath() {
        return "/initiativen/" + slug;
    }

    public Fields getText() {
        return text;
    }

    public List<String> getPhases() {
        return phases;
    }

    public void setPhases(List<String> phases) {
        this.phases = new ArrayList<>(phases);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
