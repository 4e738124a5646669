package org.wirkstatt.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Queries on pages and news. */
@ApplicationScoped
class PageRepository {

    @PersistenceContext(unitName = "pages")
    EntityManager em;

    Optional<Page> find(long id) {
        return Optional.ofNullable(em.find(Page.class, id));
    }

    /** For a change: nobody else changes the row until the transaction ends. */
    Optional<Page> lock(long id) {
        return Optional.ofNullable(em.find(Page.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Page> find(PageKind kind, String slug) {
        return em.createQuery("select p from Page p where p.kind = :kind and p.slug = :slug", Page.class).setParameter("kind", kind)
                .setParameter("slug", slug).getResultStream().findFirst();
    }

    Optional<Page> findByFormKey(String formKey) {
        return em.createQuery("select p from Page p where p.formKey = :key", Page.class).setParameter("key", formKey).getResultStream()
                .findFirst();
    }

    /** Version of every page and news item. */
    Map<Long, Long> versions() {
        return em.createQuery("select p.id, p.version from Page p", Object[].class).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    Map<Long, Page> list(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of()
                : em.createQuery("select p from Page p where p.id in :ids", Page.class).setParameter("ids", ids).getResultStream()
                        .collect(Collectors.toMap(Page::id, Function.identity()));
    }

    List<Long> ids(PageKind kind) {
        return em.createQuery("select p.id from Page p where p.kind = :kind order by p.id", Long.class).setParameter("kind", kind)
                .getResultList();
    }

    /** Writes {@code page} at once, so that an address that is taken is refused here. */
    void add(Page page) {
        em.persist(page);
        em.flush();
    }

    /** Writes what was changed, so that the new version is known. */
    void flush() {
        em.flush();
    }
}
