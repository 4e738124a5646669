package org.wirkstatt.library.material;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.LibraryPermission;
import org.wirkstatt.library.material.MaterialRules.Problem;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.PublicationHold;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.text.Slugs;

/** What editors do with materials. Each call is one transaction: the change, its line in the history and its word to the outbox. */
@ApplicationScoped
@Transactional
public class MaterialService {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int MAX_NOTE = 500;

    @Inject
    MaterialRepository materials;
    @Inject
    MaterialListRepository lists;
    @Inject
    ContentFiles contentFiles;
    @Inject
    History history;
    @Inject
    Outbox outbox;
    @Inject
    Instance<PublicationHold> holds;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * Makes a new material; whoever makes it looks after it.
     *
     * @param token of the form; the same token a second time makes nothing and answers with the first material
     * @return its slug
     * @throws InvalidMaterialException naming the field, see {@link MaterialRules}
     */
    public String create(MaterialContent content, String token) {
        user.require(LibraryPermission.EDIT);
        Optional<Material> sentBefore = materials.findByToken(token);
        if (sentBefore.isPresent()) {
            return sentBefore.get().slug();
        }
        MaterialContent dated = content.withEdition(1, content.changeNote(), Boolean.TRUE.equals(content.changesWorkshop()), today());
        check(dated);
        Material material = new Material(freeSlug(dated.title()), dated, token, clock.instant());
        material.giveCareTo(user.member().map(Member::id).orElse(null));
        materials.add(material);
        tell(material, dated.changeNote());
        return material.slug();
    }

    /** Slug of the material that the form with {@code token} made; empty if it made none. */
    public Optional<String> createdBy(String token) {
        user.require(LibraryPermission.EDIT);
        return materials.findByToken(token).map(Material::slug);
    }

    /** Brings in a material from a content file, unless something stands there already. Asks for no right: the operator started it. */
    Optional<Material> importNew(String slug, MaterialContent content) {
        if (materials.isTaken(slug)) {
            return Optional.empty();
        }
        Material material = new Material(slug, content, null, clock.instant());
        materials.add(material);
        return Optional.of(material);
    }

    /**
     * Corrects a material within its edition.
     *
     * @param lockVersion from the view that was edited
     * @param note for the history; may be empty
     * @throws EditConflictException if somebody else changed it since, unless to the same content
     */
    public void correct(String slug, long lockVersion, MaterialContent content, String note) {
        Material material = editable(slug);
        check(content);
        if (hasChanged(material, lockVersion, content)) {
            material.edit(withEditionOf(material, content), clock.instant());
            materials.flush(material);
            tell(material, note);
        }
    }

    /**
     * Closes the present edition and makes {@code content} the next one.
     *
     * @param note says what is new; not blank
     * @param changesWorkshop whether who runs the workshop must read the note
     */
    public void publishEdition(String slug, long lockVersion, MaterialContent content, String note, boolean changesWorkshop) {
        Material material = editable(slug);
        check(content);
        if (note == null || note.isBlank() || note.length() > MAX_NOTE) {
            throw new InvalidMaterialException("changeNote", "error.noteRequired", MAX_NOTE);
        }
        boolean sentBefore = material.lockVersion() != lockVersion && material.edition().changeNote().equals(note);
        if (!sentBefore && hasChanged(material, lockVersion, content, true)) {
            materials.add(new Edition(material, contentFiles.write(material.content(), true)));
            material.nextEdition(note, changesWorkshop, today());
            material.edit(withEditionOf(material, content), clock.instant());
            materials.flush(material);
            tell(material, note);
        }
    }

    private static MaterialContent withEditionOf(Material material, MaterialContent content) {
        EditionRow edition = material.edition();
        return content.withEdition(edition.number(), edition.changeNote(), edition.changesWorkshop(), edition.published());
    }

    private static boolean hasChanged(Material material, long lockVersion, MaterialContent content) {
        return hasChanged(material, lockVersion, content, false);
    }

    /** False when this very content was saved already, as after a second click. */
    private static boolean hasChanged(Material material, long lockVersion, MaterialContent content, boolean newEdition) {
        if (material.lockVersion() == lockVersion) {
            return true;
        }
        MaterialContent present = material.content();
        MaterialContent sent = content.withEdition(present.version(), present.changeNote(), present.changesWorkshop(), present.published());
        if (!newEdition && sent.equals(present)) {
            return false;
        }
        throw new EditConflictException(LibraryContent.material(material.id()).toString());
    }

    /** Gives the material another address; the present one leads there from now on. */
    public void move(String slug, String newSlug) {
        Material material = editable(slug);
        if (slug.equals(newSlug)) {
            return;
        }
        if (!MaterialRules.isFreeForm(newSlug)) {
            throw new InvalidMaterialException("slug", "error.slug");
        }
        if (materials.movedTo(newSlug).filter(slug::equals).isPresent()) {
            materials.forgetFormer(newSlug);
        } else if (materials.isTaken(newSlug)) {
            throw new InvalidMaterialException("slug", "error.slugTaken", newSlug);
        }
        materials.add(new FormerSlug(slug, material.id()));
        material.moveTo(newSlug);
        material.touch(clock.instant());
        materials.flush(material);
        changed(material);
    }

    /** Takes the material out of sight of everybody but editors; nothing is lost. */
    public void archive(String slug) {
        Material material = editable(slug);
        material.archive(clock.instant());
        changed(material);
    }

    /**
     * Undoes {@link #archive}; publishes a draft.
     *
     * @throws InvalidMaterialException while a {@link PublicationHold} stands against it
     */
    public void restore(String slug) {
        Material material = editable(slug);
        holds.stream().flatMap(hold -> hold.heldAt(LibraryContent.material(material.id())).stream()).findFirst().ifPresent(path -> {
            throw new InvalidMaterialException("restore", "error.held", path);
        });
        if (material.provenance().isDraft()) {
            material.publish(today());
        }
        material.restore(clock.instant());
        changed(material);
    }

    Material editable(String slug) {
        user.require(LibraryPermission.EDIT);
        return materials.findBySlug(slug).orElseThrow(() -> new NotFoundException("material/" + slug));
    }

    void tell(Material material, String note) {
        String kept = note == null ? "" : note;
        history.record(LibraryContent.material(material.id()), contentFiles.write(material.content(), true),
                kept.length() > MAX_NOTE ? kept.substring(0, MAX_NOTE) : kept);
        changed(material);
    }

    /** Tells of the material, and of the collections that show its title and follow its visibility. */
    private void changed(Material material) {
        outbox.changed(LibraryContent.material(material.id()));
        lists.collectionsWith(material.id()).forEach(id -> outbox.changed(LibraryContent.collection(id)));
    }

    private static void check(MaterialContent content) {
        MaterialRules.problems(content).stream().findFirst().ifPresent(problem -> {
            throw refusal(problem);
        });
    }

    /** The refusal that a problem leads to. */
    public static InvalidMaterialException refusal(Problem problem) {
        return new InvalidMaterialException(problem.field(), problem.messageKey(), problem.arguments());
    }

    String freeSlug(String title) {
        String wanted = Slugs.of(title);
        String base = wanted.isEmpty() ? "material" : wanted.length() > 70 ? wanted.substring(0, 70).replaceAll("-+$", "") : wanted;
        String slug = base;
        for (int n = 2; !MaterialRules.isFreeForm(slug) || materials.isTaken(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(GERMANY));
    }
}
