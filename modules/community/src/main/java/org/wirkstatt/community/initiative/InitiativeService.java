package org.wirkstatt.community.initiative;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.Check;
import org.wirkstatt.community.CommunityPermissions;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Slugs;

/**
 * Making and changing initiatives. The coordination of the region and the programme team make them, their members change them. Projects:
 * {@link ProjectService}; who belongs to an initiative, and its end: {@link InitiativeKeeping}.
 */
@ApplicationScoped
@Transactional
public class InitiativeService {

    /** Type of {@link ContentRef}s to initiatives; the id is the {@link InitiativeId}. */
    public static final String CONTENT_TYPE = "community.initiative";

    @Inject
    InitiativeRepository initiatives;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    ContentFiles files;
    @Inject
    Outbox outbox;
    @Inject
    History history;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    static ContentRef ref(InitiativeId id) {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id.value()));
    }

    /** Whether the current user may change {@code initiative} and its projects. */
    public boolean mayEdit(Initiative initiative) {
        return user.may(CommunityPermissions.EDIT_INITIATIVE, Place.of(initiative.id()))
                || user.may(CommunityPermissions.EDIT_INITIATIVE, Place.of(initiative.region()));
    }

    /** Whether the current user may make initiatives of {@code region} and say who belongs to them. */
    public boolean mayManage(RegionId region) {
        return user.may(CommunityPermissions.MANAGE_INITIATIVES, Place.of(region));
    }

    /** Whether the current user may make initiatives anywhere. */
    public boolean mayCreate() {
        return user.may(CommunityPermissions.MANAGE_INITIATIVES);
    }

    /** Regions for which the current user may make initiatives, by name. */
    public List<RegionEntry> regionsToChoose() {
        return regions.isUnsatisfied() ? List.of() : regions.get().list().stream().filter(r -> mayManage(r.id())).toList();
    }

    /** The region of an initiative; empty if it is gone. */
    public Optional<RegionEntry> region(Initiative initiative) {
        return regions.isUnsatisfied() ? Optional.empty() : Optional.ofNullable(regions.get().list(List.of(initiative.region())).get(initiative.region()));
    }

    /**
     * An initiative for editing, archived or not.
     *
     * @throws NotFoundException if there is none with {@code slug}
     * @throws NotAllowedException unless the user may change it
     */
    public Initiative open(String slug) {
        return requireEditable(initiatives.findBySlug(slug).orElseThrow(() -> new NotFoundException("initiative/" + slug)));
    }

    /** Makes an initiative. A second call with the same {@code formKey} makes nothing and answers the same. */
    public Initiative create(InitiativeFile file, String note, String formKey) {
        user.require(CommunityPermissions.MANAGE_INITIATIVES);
        Optional<Initiative> made = initiatives.findByFormKey(formKey);
        if (made.isPresent()) {
            return made.get();
        }
        RegionId region = check(file);
        user.require(CommunityPermissions.MANAGE_INITIATIVES, Place.of(region));
        return add(freeSlug(file.name()), file, region, false, note, formKey);
    }

    /**
     * Changes an initiative; members cannot move it to another region. Saving what is there already changes nothing.
     *
     * @param version as opened
     * @throws EditConflictException if somebody else changed it since
     */
    public Initiative save(InitiativeId id, long version, InitiativeFile file, String note) {
        Initiative initiative = requireEditable(initiatives.lock(id).orElseThrow(() -> new NotFoundException("initiative/" + id.value())));
        RegionId region = check(file);
        if (!region.equals(initiative.region())) {
            user.require(CommunityPermissions.MANAGE_INITIATIVES, Place.of(initiative.region()));
            user.require(CommunityPermissions.MANAGE_INITIATIVES, Place.of(region));
        }
        if (text(file).equals(text(file(initiative)))) {
            return initiative;
        }
        if (initiative.version() != version) {
            throw new EditConflictException(ref(id).toString());
        }
        initiative.rewrite(file, region, clock.instant());
        initiatives.flush();
        report(initiative, note);
        return initiative;
    }

    /** Revisions, newest first. */
    public List<Revision> history(Initiative initiative) {
        return history.list(ref(requireEditable(initiative).id()));
    }

    /** Text of one revision. */
    public String revisionText(Initiative initiative, int number) {
        return history.find(ref(requireEditable(initiative).id()), number).map(Revision::text)
                .orElseThrow(() -> new NotFoundException("initiative/" + initiative.slug() + "/revision/" + number));
    }

    /** Makes revision {@code number} the present one. */
    public Initiative restore(Initiative initiative, long version, int number, String note) {
        return save(initiative.id(), version, files.read(revisionText(initiative, number), InitiativeFile.class, false), note);
    }

    /** The initiative in the form of its file, without projects. */
    public InitiativeFile file(Initiative i) {
        return new InitiativeFile(i.name(), region(i).map(RegionEntry::slug).orElse(null), i.teaser(), i.about(), i.website(), i.visibility(), null);
    }

    /** The text of the history, for a comparison. */
    public String text(InitiativeFile file) {
        return files.write(file, false);
    }

    /** Adds an initiative with its projects without asking for rights: for {@link DemoInitiativeImport}. False if the address is in use. */
    boolean addImported(String slug, InitiativeFile file) {
        if (initiatives.findBySlug(slug).isPresent()) {
            return false;
        }
        Initiative initiative = add(slug, file, check(file), true, "", null);
        for (ProjectFile project : file.projects()) {
            project.check().orThrow();
            Project added = new Project(initiative.id(), project, null, clock.instant());
            initiatives.add(added);
            history.record(ProjectService.ref(added), files.write(project, false), "");
        }
        return true;
    }

    private Initiative add(String slug, InitiativeFile file, RegionId region, boolean demo, String note, String formKey) {
        Initiative initiative = new Initiative(slug, file, region, demo, formKey, clock.instant());
        initiatives.add(initiative);
        report(initiative, note);
        return initiative;
    }

    private RegionId check(InitiativeFile file) {
        Optional<RegionEntry> region = regions.isUnsatisfied() || file.region() == null ? Optional.empty() : regions.get().findBySlug(file.region());
        Check check = file.check();
        check.must(file.region() == null || region.isPresent(), "region", "error.region", String.valueOf(file.region()));
        check.orThrow();
        return region.orElseThrow().id();
    }

    private String freeSlug(String name) {
        String base = Slugs.of(name).isEmpty() ? "initiative" : Slugs.of(name);
        String slug = base.equals("neu") || base.equals("archiv") ? base + "-2" : base;
        for (int n = 2; initiatives.findBySlug(slug).isPresent(); n++) {
            String number = "-" + n;
            slug = base.substring(0, Math.min(base.length(), 80 - number.length())) + number;
        }
        return slug;
    }

    Initiative requireManaged(InitiativeId id) {
        Initiative initiative = initiatives.lock(id).orElseThrow(() -> new NotFoundException("initiative/" + id.value()));
        user.require(CommunityPermissions.MANAGE_INITIATIVES, Place.of(initiative.region()));
        return initiative;
    }

    Initiative requireEditable(Initiative initiative) {
        if (!mayEdit(initiative)) {
            throw new NotAllowedException(CommunityPermissions.EDIT_INITIATIVE.id());
        }
        return initiative;
    }

    private void report(Initiative initiative, String note) {
        history.record(ref(initiative.id()), text(file(initiative)), note);
        outbox.changed(ref(initiative.id()));
    }
}
