package org.wirkstatt.forum.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.identity.MemberId;

/** Queries for files of posts and their texts. */
@ApplicationScoped
class AttachmentRepository {

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(PostFile file) {
        em.persist(file);
        em.flush();
    }

    /** With its text. */
    void remove(PostFile file) {
        replaceText(file.id(), List.of());
        em.remove(file);
    }

    Optional<PostFile> find(long id) {
        return Optional.ofNullable(em.find(PostFile.class, id));
    }

    List<PostFile> list(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select f from PostFile f where f.id in :ids order by f.id", PostFile.class)
                .setParameter("ids", ids).getResultList();
    }

    /** Files that stand below these posts. */
    List<PostFile> listed(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : em.createQuery("select f from PostFile f where f.postId in :posts and f.inText = false and f.removedAt is null"
                + " order by f.postId, f.id", PostFile.class).setParameter("posts", posts).getResultList();
    }

    /** Everything that was ever added to a post. */
    List<PostFile> all(long post) {
        return em.createQuery("select f from PostFile f where f.postId = :post order by f.id", PostFile.class).setParameter("post", post).getResultList();
    }

    List<PostFile> by(MemberId owner) {
        return em.createQuery("select f from PostFile f where f.ownerId = :owner order by f.id", PostFile.class).setParameter("owner", owner.value()).getResultList();
    }

    long countSince(MemberId owner, Instant since) {
        return em.createQuery("select count(f) from PostFile f where f.ownerId = :owner and f.createdAt > :since", Long.class)
                .setParameter("owner", owner.value()).setParameter("since", since).getSingleResult();
    }

    long countLoose(Instant before) {
        return em.createQuery("select count(f) from PostFile f where f.postId is null and f.createdAt < :before", Long.class).setParameter("before", before)
                .getSingleResult();
    }

    List<PostFile> loose(Instant before, int most) {
        return em.createQuery("select f from PostFile f where f.postId is null and f.createdAt < :before order by f.id", PostFile.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
    }

    /** Files whose text was never read. */
    List<PostFile> unread() {
        return em.createQuery("select f from PostFile f where f.state = :state and f.postId is not null and f.removedAt is null order by f.id", PostFile.class)
                .setParameter("state", FileState.RECEIVED).getResultList();
    }

    Stream<String> sha256() {
        return em.createQuery("select distinct f.sha256 from PostFile f where f.sha256 is not null", String.class).getResultStream();
    }

    List<Section> text(long file, int most) {
        return em.createQuery("select p from FilePassage p where p.fileId = :file order by p.position", FilePassage.class).setParameter("file", file)
                .setMaxResults(most).getResultStream().map(FilePassage::section).toList();
    }

    void replaceText(long file, List<Section> sections) {
        em.createQuery("delete from FilePassage p where p.fileId = :file").setParameter("file", file).executeUpdate();
        for (int i = 0; i < sections.size(); i++) {
            em.persist(new FilePassage(file, i, sections.get(i)));
        }
    }
}
