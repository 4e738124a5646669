package org.wirkstatt.community.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.InitiativeService;
import org.wirkstatt.community.initiative.Project;
import org.wirkstatt.community.initiative.ProjectService;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Revisions;

/** What was changed in an initiative or one of its projects, when and by whom; an earlier revision can be restored. */
@Named("communityInitiativeHistoryPage")
@ViewScoped
public class InitiativeHistoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InitiativeService initiatives;
    @Inject
    transient ProjectService projects;
    @Inject
    transient Revisions revisionRows;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private String slug;
    private String projectNumber;
    private String chosen;
    private int number;
    private long version;
    private String name;
    private transient List<Revision> revisions;

    public void load() {
        Initiative initiative = initiatives.open(slug);
        if (projectNumber == null) {
            name = initiative.name();
            version = initiative.version();
            revisions = initiatives.history(initiative);
        } else {
            Project project = projects.open(slug, project());
            name = project.name();
            version = project.version();
            revisions = projects.history(slug, project.id());
        }
        number = chosen == null || chosen.isEmpty() ? 0 : chosen.matches("[1-9]\\d{0,5}") ? Integer.parseInt(chosen) : -1;
        if (number < 0 || number > revisions.size()) {
            throw new NotFoundException("initiative/" + slug + "/revision/" + chosen);
        }
    }

    private long project() {
        if (!projectNumber.matches("[1-9]\\d{0,17}")) {
            throw new NotFoundException("project/" + projectNumber);
        }
        return Long.parseLong(projectNumber);
    }

    /** Makes the chosen revision the present one. */
    public synchronized void restore() {
        String note = labels.text("history.note", number);
        try {
            if (projectNumber == null) {
                initiatives.restore(initiatives.open(slug), version, number, note);
            } else {
                projects.restore(slug, project(), version, number, note);
            }
            messages.done(CommunityTexts.MODULE, "history.restored", number);
            Redirect.to("/initiativen/" + slug + (projectNumber == null ? "" : "/projekte/" + projectNumber) + "/verlauf");
        } catch (EditConflictException e) {
            messages.show(e);
        }
    }

    private String textOf(int revision) {
        return projectNumber == null ? initiatives.revisionText(initiatives.open(slug), revision) : projects.revisionText(slug, project(), revision);
    }

    public List<Revisions.Row> getRevisions() {
        return revisions == null ? List.of() : revisionRows.rows(revisions);
    }

    /** What the chosen revision changed in the one before it. */
    public List<Differences.Line> getLines() {
        return revisions == null || number < 1 ? List.of() : Differences.between(number == 1 ? "" : textOf(number - 1), textOf(number));
    }

    /** Whether another revision than the latest is chosen. */
    public boolean isRestorable() {
        return revisions != null && number > 0 && number < revisions.size();
    }

    public String getChangesTitle() {
        return labels.text("history.changes", number);
    }

    public String getTitle() {
        return name == null ? "" : labels.text("history.of", name);
    }

    public int getNumber() {
        return number;
    }

    public String getPath() {
        return "/initiativen/" + slug;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getProjectNumber() {
        return projectNumber;
    }

    public void setProjectNumber(String projectNumber) {
        this.projectNumber = projectNumber;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
