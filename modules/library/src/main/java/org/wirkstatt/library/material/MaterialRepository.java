package org.wirkstatt.library.material;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.file.TextExtractor;
import jakarta.persistence.PersistenceException;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.identity.MemberId;

/** Materials with their files, editions and former addresses. */
@ApplicationScoped
class MaterialRepository {

    @PersistenceContext(unitName = "library")
    EntityManager em;

    Optional<Material> find(long id) {
        return Optional.ofNullable(em.find(Material.class, id));
    }

    Optional<Material> findBySlug(String slug) {
        return em.createQuery("select m from Material m where m.slug = :slug", Material.class).setParameter("slug", slug)
                .getResultStream().findFirst();
    }

    Optional<Material> findByToken(String token) {
        return em.createQuery("select m from Material m where m.creationToken = :token", Material.class).setParameter("token", token)
                .getResultStream().findFirst();
    }

    /** Materials that name somebody as creator or owner. */
    List<Material> naming(String name) {
        return em.createQuery("select distinct m from Material m left join m.terms t where m.owner = :name or (t.facet = :creator and t.term = :name) order by m.id",
                Material.class).setParameter("name", name).setParameter("creator", MaterialTerm.Facet.CREATOR).getResultList();
    }

    /** Materials that {@code member} looks after, by title. */
    List<Material> caredForBy(MemberId member) {
        return em.createQuery("select m from Material m where m.careTakerId = :id order by m.sortTitle, m.id", Material.class)
                .setParameter("id", member.value()).getResultList();
    }

    /** Materials that readers see and whose {@link Material#due()} has passed, longest ago first. */
    List<Material> overdue(LocalDate today, int limit) {
        return em.createQuery("""
                select m from Material m where m.archivedAt is null and m.provenance.draft = false and (m.reviewBy < :today
                or (m.reviewBy is null and coalesce(m.lastReviewed, m.published) < :yearAgo))""", Material.class)
                .setParameter("today", today).setParameter("yearAgo", today.minusYears(1)).getResultStream()
                .filter(m -> m.due().isBefore(today)).sorted(Comparator.comparing(Material::due).thenComparing(Material::id)).limit(limit).toList();
    }

    /** Present slug of what once stood at {@code former}. */
    Optional<String> movedTo(String former) {
        return Optional.ofNullable(em.find(FormerSlug.class, former)).flatMap(f -> find(f.materialId())).map(Material::slug);
    }

    boolean isTaken(String slug) {
        return findBySlug(slug).isPresent() || em.find(FormerSlug.class, slug) != null;
    }

    /** @throws EditConflictException if another transaction took the address, or was sent by the same form, in between */
    void add(Material material) {
        em.persist(material);
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw (EditConflictException) new EditConflictException(LibraryContent.MATERIAL + "/" + material.slug()).initCause(e);
        }
    }

    void add(FormerSlug former) {
        em.persist(former);
    }

    void add(Edition edition) {
        em.persist(edition);
    }

    void forgetFormer(String slug) {
        Optional.ofNullable(em.find(FormerSlug.class, slug)).ifPresent(em::remove);
    }

    /** Writes now, so that a conflict shows inside the use case. @throws EditConflictException if somebody else was faster */
    void flush(Material material) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new EditConflictException(LibraryContent.MATERIAL + "/" + material.id());
        }
    }

    /** Earlier editions, latest first. */
    List<Edition> editions(long materialId) {
        return em.createQuery("select e from Edition e where e.materialId = :id order by e.edition desc", Edition.class)
                .setParameter("id", materialId).setMaxResults(200).getResultList();
    }

    Optional<Edition> edition(long materialId, int number) {
        return em.createQuery("select e from Edition e where e.materialId = :id and e.edition = :number", Edition.class)
                .setParameter("id", materialId).setParameter("number", number).getResultStream().findFirst();
    }

    Optional<MaterialFile> findFile(long fileId) {
        return Optional.ofNullable(em.find(MaterialFile.class, fileId));
    }

    /** Files with these very bytes, by id. */
    List<MaterialFile> withBytes(String sha256) {
        return em.createQuery("select f from MaterialFile f where f.sha256 = :hash order by f.id", MaterialFile.class).setParameter("hash", sha256)
                .setMaxResults(50).getResultList();
    }

    /** Files whose text could not be read because nobody was there to read it. */
    List<MaterialFile> listUnread() {
        return em.createQuery("select f from MaterialFile f where f.reason = :reason order by f.id", MaterialFile.class)
                .setParameter("reason", TextExtractor.Reason.UNAVAILABLE).getResultList();
    }

    /** In reading order; empty without text. */
    List<FileSection> sections(long fileId) {
        return em.createQuery("select s from FileSection s where s.fileId = :id order by s.position", FileSection.class)
                .setParameter("id", fileId).getResultList();
    }

    void replaceSections(long fileId, Collection<FileSection> sections) {
        em.createQuery("delete from FileSection s where s.fileId = :id").setParameter("id", fileId).executeUpdate();
        sections.forEach(em::persist);
    }

    /** Every id of a material that is not archived. The caller closes the stream. */
    Stream<Long> ids() {
        return em.createQuery("select m.id from Material m where m.archivedAt is null order by m.id", Long.class).getResultStream();
    }

    /** SHA-256 of every file in present and earlier editions. The caller closes the stream. */
    Stream<String> fileAddresses() {
        return Stream.concat(em.createQuery("select distinct f.sha256 from MaterialFile f", String.class).getResultStream(),
                em.createQuery("select distinct f.sha256 from Edition e join e.files f", String.class).getResultStream());
    }
}
