package org.wirkstatt.community.initiative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.text.EnumKey;

/** Something that an initiative offers again and again. Belongs to one initiative for good; an archived one is hidden and can come back. */
@Entity
@Table(name = "community_project")
public class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "community_project_seq")
    @SequenceGenerator(name = "community_project_seq", sequenceName = "community_project_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "initiative_id", nullable = false, updatable = false)
    private long initiativeId;
    @Column(nullable = false)
    private String name;
    private String description;
    @Column(name = "target_group")
    private String targetGroup;
    private String place;
    /** Keys, separated by spaces. */
    private String phases;
    @Enumerated(EnumType.STRING)
    private ProjectFormat format;
    private String link;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    @Column(name = "form_key", updatable = false)
    private String formKey;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "archived_at")
    private Instant archivedAt;

    /** For JPA. */
    protected Project() {
    }

    /** @param formKey null where no form made it */
    Project(InitiativeId initiative, ProjectFile file, String formKey, Instant now) {
        this.initiativeId = initiative.value();
        this.formKey = formKey;
        this.createdAt = now;
        rewrite(file, now);
    }

    void rewrite(ProjectFile file, Instant now) {
        name = file.name().strip();
        description = file.description();
        targetGroup = file.targetGroup();
        place = file.place();
        phases = file.phases().isEmpty() ? null : file.phases().stream().map(EnumKey::of).collect(Collectors.joining(" "));
        format = file.format();
        link = file.link();
        visibility = file.visibility();
        changedAt = now;
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    void bringBack() {
        archivedAt = null;
    }

    /** The project in the form of its file. */
    public ProjectFile file() {
        return new ProjectFile(name, description, targetGroup, place, phases(), format, link, visibility);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public InitiativeId initiative() {
        return new InitiativeId(initiativeId);
    }

    public String name() {
        return name;
    }

    public List<EducationPhase> phases() {
        return phases == null ? List.of()
                : Stream.of(phases.split(" ")).map(key -> EnumKey.find(EducationPhase.class, key)).flatMap(Optional::stream).toList();
    }

    public Visibility visibility() {
        return visibility;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
