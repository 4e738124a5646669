package org.wirkstatt.community.initiative;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.history.History.Revision;

/** Making and changing projects; whoever may change the initiative may change them. The initiative is what search and pages hear of. */
@ApplicationScoped
@Transactional
public class ProjectService {

    /** Type of {@link ContentRef}s to projects in the history; the id is the number of the project. */
    public static final String CONTENT_TYPE = "community.project";

    @Inject
    InitiativeRepository initiatives;
    @Inject
    InitiativeService service;
    @Inject
    ContentFiles files;
    @Inject
    Outbox outbox;
    @Inject
    History history;
    @Inject
    Clock clock;

    static ContentRef ref(Project project) {
        return new ContentRef(CONTENT_TYPE, String.valueOf(project.id()));
    }

    /** A project of the initiative {@code slug} for editing. */
    public Project open(String slug, long id) {
        Initiative initiative = service.open(slug);
        return initiatives.findProject(id).filter(p -> p.initiative().equals(initiative.id()))
                .orElseThrow(() -> new NotFoundException("initiative/" + slug + "/project/" + id));
    }

    /** All projects of an initiative for those who may change it, archived ones too. */
    public List<Project> list(Initiative initiative) {
        return initiatives.projects(service.requireEditable(initiative).id());
    }

    /** Makes a project. A second call with the same {@code formKey} makes nothing and answers the same. */
    public Project create(String slug, ProjectFile file, String note, String formKey) {
        Initiative initiative = service.open(slug);
        Optional<Project> made = initiatives.findProjectByFormKey(formKey);
        if (made.isPresent()) {
            return made.get();
        }
        file.check().orThrow();
        Project project = new Project(initiative.id(), file, formKey, clock.instant());
        initiatives.add(project);
        report(project, note);
        return project;
    }

    /**
     * Changes a project. Saving what is there already changes nothing.
     *
     * @param version as opened
     * @throws EditConflictException if somebody else changed it since
     */
    public Project save(String slug, long id, long version, ProjectFile file, String note) {
        open(slug, id);
        Project project = initiatives.lockProject(id).orElseThrow(() -> new NotFoundException("project/" + id));
        file.check().orThrow();
        if (text(file).equals(text(project.file()))) {
            return project;
        }
        if (project.version() != version) {
            throw new EditConflictException(ref(project).toString());
        }
        project.rewrite(file, clock.instant());
        initiatives.flush();
        report(project, note);
        return project;
    }

    /** Hides a project; {@link #bringBack} shows it again. */
    public void archive(String slug, long id) {
        Project project = open(slug, id);
        project.archive(clock.instant());
        outbox.changed(InitiativeService.ref(project.initiative()));
    }

    /** Undoes {@link #archive}. */
    public void bringBack(String slug, long id) {
        Project project = open(slug, id);
        project.bringBack();
        outbox.changed(InitiativeService.ref(project.initiative()));
    }

    /** Deletes a project for good with its history. */
    public void delete(String slug, long id) {
        Project project = open(slug, id);
        history.forget(ref(project));
        initiatives.remove(project);
        outbox.changed(InitiativeService.ref(project.initiative()));
    }

    /** Revisions, newest first. */
    public List<Revision> history(String slug, long id) {
        return history.list(ref(open(slug, id)));
    }

    /** Text of one revision. */
    public String revisionText(String slug, long id, int number) {
        return history.find(ref(open(slug, id)), number).map(Revision::text)
                .orElseThrow(() -> new NotFoundException("project/" + id + "/revision/" + number));
    }

    /** Makes revision {@code number} the present one. */
    public Project restore(String slug, long id, long version, int number, String note) {
        return save(slug, id, version, files.read(revisionText(slug, id, number), ProjectFile.class, false), note);
    }

    /** The text of the history, for a comparison. */
    public String text(ProjectFile file) {
        return files.write(file, false);
    }

    private void report(Project project, String note) {
        history.record(ref(project), text(project.file()), note);
        outbox.changed(InitiativeService.ref(project.initiative()));
    }
}
