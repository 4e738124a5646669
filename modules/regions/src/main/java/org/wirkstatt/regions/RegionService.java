package org.wirkstatt.regions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Slugs;

/** Making and changing regions. Editors change all, coordinators their own; every change goes to history and outbox with it. */
@ApplicationScoped
@Transactional
public class RegionService {

    /** Type of {@link ContentRef}s to regions; the id is the number of the region. */
    public static final String CONTENT_TYPE = "regions.region";

    @Inject
    RegionRepository regions;
    @Inject
    ContentFiles files;
    @Inject
    Outbox outbox;
    @Inject
    History history;
    @Inject
    CurrentUser user;
    @Inject
    RegionNotices notices;
    @Inject
    Clock clock;

    static ContentRef ref(RegionId id) {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id.value()));
    }

    /** Whether the current user may change region {@code id}. */
    public boolean mayEdit(RegionId id) {
        return user.may(RegionPermissions.EDIT_ALL) || user.may(RegionPermissions.EDIT) && user.coordinates(id);
    }

    /** Whether the current user may make regions and decide on status, rounds and address. */
    public boolean mayEditAll() {
        return user.may(RegionPermissions.EDIT_ALL);
    }

    /**
     * A region for editing, as it is in the database now.
     *
     * @throws NotFoundException if no region has or had {@code slug}
     * @throws NotAllowedException unless the user may change it
     */
    public RegionDraft open(String slug) {
        return draft(requireEditable(regions.findByAnySlug(slug).orElseThrow(() -> new NotFoundException("region/" + slug))));
    }

    /**
     * Makes a region. A second call with the same {@code formKey} makes nothing and answers the same.
     *
     * @param note for the history; may be empty
     * @throws InvalidRegionException if {@code file} breaks rules or an address is taken
     */
    public RegionDraft create(String slug, RegionFile file, String note, String formKey) {
        user.require(RegionPermissions.EDIT_ALL);
        Optional<Region> made = regions.findByFormKey(formKey);
        if (made.isPresent()) {
            return draft(made.get());
        }
        return draft(add(slug, file, note, false, formKey));
    }

    /**
     * Changes a region. Saving what is there already changes nothing.
     *
     * @param version as opened
     * @throws EditConflictException if somebody else changed it since
     * @throws InvalidRegionException if {@code file} breaks rules or an address is taken
     */
    public RegionDraft save(RegionId id, long version, String slug, RegionFile file, String note) {
        Region region = requireEditable(regions.lock(id).orElseThrow(() -> new NotFoundException("region/" + id.value())));
        RegionFile stored = read(region);
        RegionFile wanted = mayEditAll() ? file : file.withEditorialFieldsOf(stored);
        String wantedSlug = mayEditAll() ? slug : region.slug();
        check(wantedSlug, wanted, id);
        String text = files.write(wanted, false);
        if (text.equals(files.write(stored, false)) && wantedSlug.equals(region.slug())) {
            return draft(region);
        }
        if (region.version() != version) {
            throw new EditConflictException(ref(id).toString());
        }
        region.moveTo(wantedSlug);
        region.answerTo(formerSlugs(wanted));
        region.rewrite(text, clock.instant());
        regions.flush();
        report(region, text, note);
        notices.changed(region.id(), wanted.name(), "/regionen/" + region.slug());
        return draft(region);
    }

    /**
     * The text that {@link #save} or {@link #create} would keep; nothing is kept.
     *
     * @param id empty for a new region
     * @throws InvalidRegionException if {@code file} breaks rules or an address is taken
     */
    public String checked(Optional<RegionId> id, String slug, RegionFile file) {
        if (id.isEmpty()) {
            user.require(RegionPermissions.EDIT_ALL);
            check(slug, file, null);
            return text(file);
        }
        Region region = requireEditable(regions.find(id.get()).orElseThrow(() -> new NotFoundException("region/" + id.get().value())));
        RegionFile wanted = mayEditAll() ? file : file.withEditorialFieldsOf(read(region));
        check(mayEditAll() ? slug : region.slug(), wanted, region.id());
        return text(wanted);
    }

    /** Revisions of a region, newest first. */
    public List<Revision> history(RegionId id) {
        requireEditable(regions.find(id).orElseThrow(() -> new NotFoundException("region/" + id.value())));
        return history.list(ref(id));
    }

    /** Text of one revision. */
    public String revisionText(RegionId id, int number) {
        requireEditable(regions.find(id).orElseThrow(() -> new NotFoundException("region/" + id.value())));
        return history.find(ref(id), number).map(Revision::text)
                .orElseThrow(() -> new NotFoundException("region/" + id.value() + "/revision/" + number));
    }

    /** Makes the profile of revision {@code number} the present one. */
    public RegionDraft restore(RegionId id, long version, int number, String note) {
        RegionFile file = files.read(revisionText(id, number), RegionFile.class, false);
        Region region = regions.find(id).orElseThrow(() -> new NotFoundException("region/" + id.value()));
        return save(id, version, region.slug(), file, note);
    }

    /** The profile in the form of the history, for a comparison. */
    public String text(RegionFile file) {
        return files.write(file, false);
    }

    /** Adds a region without asking for rights: for {@link RegionImport}. False if the address is in use already. */
    boolean addImported(String slug, RegionFile file, boolean demo) {
        if (regions.findByAnySlug(slug).isPresent()) {
            return false;
        }
        add(slug, file, "", demo, null);
        return true;
    }

    /** Keeps that the region was confirmed on {@code day}; null takes that away. Asks for no right. */
    void verified(RegionId id, LocalDate day, String note) {
        Region region = regions.lock(id).orElseThrow(() -> new NotFoundException("region/" + id.value()));
        String text = files.write(read(region).verifiedOn(day), false);
        region.rewrite(text, clock.instant());
        report(region, text, note);
    }

    private Region add(String slug, RegionFile file, String note, boolean demo, String formKey) {
        check(slug, file, null);
        String text = files.write(file, false);
        Region region = new Region(slug, text, demo, formKey, clock.instant());
        region.answerTo(formerSlugs(file));
        regions.add(region);
        report(region, text, note);
        return region;
    }

    private void report(Region region, String text, String note) {
        history.record(ref(region.id()), text, note);
        outbox.changed(ref(region.id()));
    }

    private void check(String slug, RegionFile file, RegionId self) {
        List<Fault> faults = new ArrayList<>();
        if (!Slugs.isSlug(slug) || slug.equals("neu")) {
            faults.add(new Fault("slug", "error.slug", ""));
        } else if (isTaken(slug, self)) {
            faults.add(new Fault("slug", "error.slugTaken", slug));
        }
        faults.addAll(RegionCheck.faults(file));
        for (int i = 0; i < file.previousNames().size(); i++) {
            String former = file.previousNames().get(i).slug();
            if (former != null && isTaken(former, self)) {
                faults.add(new Fault("previousNames[" + i + "].slug", "error.slugTaken", former));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRegionException(faults);
        }
    }

    private boolean isTaken(String slug, RegionId self) {
        return regions.findByAnySlug(slug).filter(r -> !r.id().equals(self)).isPresent();
    }

    private static List<String> formerSlugs(RegionFile file) {
        return file.previousNames().stream().map(RegionFile.PreviousName::slug).filter(Objects::nonNull).toList();
    }

    private Region requireEditable(Region region) {
        if (!mayEdit(region.id())) {
            throw new NotAllowedException(RegionPermissions.EDIT.id());
        }
        return region;
    }

    private RegionFile read(Region region) {
        return files.read(region.profile(), RegionFile.class, false);
    }

    private RegionDraft draft(Region r) {
        return new RegionDraft(r.id(), r.slug(), r.version(), read(r));
    }
}
