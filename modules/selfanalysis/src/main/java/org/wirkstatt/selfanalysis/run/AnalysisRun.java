package org.wirkstatt.selfanalysis.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.initiative.ProjectDirectory.ProjectEntry;

/** One self-analysis of one project, sealed until it is opened; opened for good. */
@Entity
@Table(name = "selfanalysis_run")
public class AnalysisRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_run_seq")
    @SequenceGenerator(name = "selfanalysis_run_seq", sequenceName = "selfanalysis_run_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long version;
    @Column(name = "form_key", nullable = false, updatable = false)
    private String formKey;
    @Column(name = "initiative_id", nullable = false, updatable = false)
    private long initiativeId;
    @Column(name = "initiative_name", nullable = false, updatable = false)
    private String initiativeName;
    @Column(name = "project_id", nullable = false, updatable = false)
    private long projectId;
    @Column(name = "project_name", nullable = false, updatable = false)
    private String projectName;
    @Column(name = "edition_key", nullable = false, updatable = false)
    private String editionKey;
    @Column(nullable = false)
    private String title;
    @Column(name = "answers_until")
    private LocalDate answersUntil;
    @Column(name = "started_by")
    private Long startedBy;
    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;
    @Column(name = "touched_at", nullable = false)
    private Instant touchedAt;
    @Column(name = "opened_at")
    private Instant openedAt;
    /** Keys with a comma between; null for all criteria of the edition. */
    @Column(name = "only_items", updatable = false)
    private String onlyItems;
    @Column(name = "repeats_run", updatable = false)
    private Long repeats;
    /** Since when its levels count in comparison values; null as long as the initiative did not agree. */
    @Column(name = "contributes_since")
    private Instant contributesSince;

    /** For JPA. */
    protected AnalysisRun() {
    }

    AnalysisRun(String formKey, String initiativeName, ProjectEntry project, String editionKey, String title, LocalDate answersUntil, MemberId startedBy,
            Instant now) {
        this.formKey = formKey;
        this.initiativeId = project.initiative().value();
        this.initiativeName = initiativeName;
        this.projectId = project.id();
        this.projectName = project.name();
        this.editionKey = editionKey;
        this.title = title;
        this.answersUntil = answersUntil;
        this.startedBy = startedBy.value();
        this.startedAt = now;
        this.touchedAt = now;
    }

    /** The run that looks again at some criteria of {@code earlier}. */
    AnalysisRun(String formKey, AnalysisRun earlier, List<String> items, String title, LocalDate answersUntil, MemberId startedBy, Instant now) {
        this(formKey, earlier.initiativeName, new ProjectEntry(earlier.projectId, earlier.initiative(), earlier.projectName), earlier.editionKey, title,
                answersUntil, startedBy, now);
        this.onlyItems = String.join(",", items);
        this.repeats = earlier.id;
    }

    /** Somebody worked on it; the time to its deletion begins anew. */
    void touch(Instant now) {
        touchedAt = now;
    }

    void await(LocalDate until) {
        answersUntil = until;
    }

    void open(Instant now) {
        openedAt = now;
    }

    /** @param since null for not at all, from the next release on */
    void contribute(Instant since) {
        contributesSince = since;
    }

    Instant contributesSince() {
        return contributesSince;
    }

    /** Who started it is gone. */
    void forgetStarter() {
        startedBy = null;
    }

    boolean startedBy(MemberId member) {
        return startedBy != null && startedBy == member.value();
    }

    boolean isOpened() {
        return openedAt != null;
    }

    InitiativeId initiative() {
        return new InitiativeId(initiativeId);
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    RunHead head() {
        return new RunHead(id, title, initiativeName, projectName, editionKey, answersUntil, startedAt, openedAt,
                onlyItems == null ? List.of() : List.of(onlyItems.split(",")), repeats);
    }
}
