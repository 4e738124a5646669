package org.wirkstatt.library.bulk;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

/** Imports with their lines and files. */
@ApplicationScoped
class BulkRepository {

    @PersistenceContext(unitName = "library")
    EntityManager em;

    void add(Object thing) {
        em.persist(thing);
    }

    void flush() {
        em.flush();
    }

    /** Writes what is there and forgets it, so that thousands of rows do not stay in memory. */
    void flushAndClear() {
        em.flush();
        em.clear();
    }

    Optional<BulkImport> find(long id) {
        return Optional.ofNullable(em.find(BulkImport.class, id));
    }

    Optional<BulkImport> lock(long id) {
        return Optional.ofNullable(em.find(BulkImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<BulkImport> newest(int most) {
        return em.createQuery("select i from BulkImport i order by i.createdAt desc, i.id desc", BulkImport.class).setMaxResults(most).getResultList();
    }

    List<BulkImport> startedBy(MemberId member) {
        return em.createQuery("select i from BulkImport i where i.startedBy = :member order by i.id", BulkImport.class)
                .setParameter("member", member.value()).getResultList();
    }

    /** Those that the portal does not work on and nobody touched. */
    List<BulkImport> untouchedSince(Instant before, int most) {
        return em.createQuery("select i from BulkImport i where i.changedAt < :before and i.state not in :busy order by i.id", BulkImport.class)
                .setParameter("before", before).setParameter("busy", List.of(BulkState.LOOKING, BulkState.RUNNING)).setMaxResults(most).getResultList();
    }

    void remove(BulkImport it) {
        em.remove(it);
    }

    Map<Outcome, Long> counts(long id) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        em.createQuery("select l.outcome, count(l) from BulkLine l where l.importId = :id group by l.outcome", Object[].class).setParameter("id", id)
                .getResultStream().forEach(row -> counts.put((Outcome) row[0], (Long) row[1]));
        return counts;
    }

    Optional<BulkLine> line(long id, int number) {
        return Optional.ofNullable(em.find(BulkLine.class, new BulkLine.Key(id, number)));
    }

    /** Numbers of the next lines with {@code outcome}. */
    List<Integer> next(long id, Outcome outcome, int after, int most) {
        return em.createQuery("select l.number from BulkLine l where l.importId = :id and l.outcome = :outcome and l.number > :after order by l.number", Integer.class)
                .setParameter("id", id).setParameter("outcome", outcome).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** @param outcomes those wanted; at least one */
    List<BulkLine> lines(long id, Collection<Outcome> outcomes, int first, int most) {
        return em.createQuery("select l from BulkLine l where l.importId = :id and l.outcome in :outcomes order by l.number", BulkLine.class)
                .setParameter("id", id).setParameter("outcomes", outcomes).setFirstResult(first).setMaxResults(most).getResultList();
    }

    /** Nothing more becomes of the import, and nobody reads any more what was typed. */
    void refuseOpenLines(long id) {
        em.createQuery("update BulkLine l set l.content = null, l.outcome = :refused where l.importId = :id and l.content is not null")
                .setParameter("refused", Outcome.REFUSED).setParameter("id", id).executeUpdate();
    }

    /** What was typed in the lines that wait to become materials. The caller closes the stream. */
    Stream<String> waiting(long id) {
        return em.createQuery("select l.content from BulkLine l where l.importId = :id and l.content is not null order by l.number", String.class)
                .setParameter("id", id).getResultStream();
    }

    /** Lines that wait to become materials and say {@code name}. */
    List<BulkLine> naming(String name) {
        return em.createQuery("select l from BulkLine l where l.content is not null and locate(:name, l.content) > 0 order by l.importId, l.number", BulkLine.class)
                .setParameter("name", name).getResultList();
    }

    List<BulkFile> files(long id, Collection<Integer> lines) {
        return lines.isEmpty() ? List.of() : em.createQuery("select f from BulkFile f where f.importId = :id and f.line in :lines order by f.line, f.position", BulkFile.class)
                .setParameter("id", id).setParameter("lines", lines).getResultList();
    }

    /** A file of an earlier line of the same import with these bytes or words, unless that line was refused. @param textSha256 null if not known */
    Optional<BulkFile> earlier(long id, int line, String sha256, String textSha256) {
        return em.createQuery("select f from BulkFile f, BulkLine l where f.importId = :id and f.line < :line and l.importId = f.importId and l.number = f.line"
                + " and l.outcome in :good and (f.sha256 = :bytes or f.textSha256 = :text) order by f.line", BulkFile.class)
                .setParameter("id", id).setParameter("line", line).setParameter("good", List.of(Outcome.READY, Outcome.TAKEN, Outcome.DUPLICATE))
                .setParameter("bytes", sha256).setParameter("text", textSha256 == null ? "" : textSha256).setMaxResults(1).getResultStream().findFirst();
    }

    /** SHA-256 of ZIPs, and of files that may still become materials. The caller closes the stream. */
    Stream<String> fileAddresses() {
        return Stream.concat(em.createQuery("select i.fileSha256 from BulkImport i where i.fileSha256 is not null", String.class).getResultStream(),
                em.createQuery("select distinct f.sha256 from BulkFile f, BulkLine l where f.sha256 is not null and l.importId = f.importId and l.number = f.line"
                        + " and l.outcome = :ready", String.class).setParameter("ready", Outcome.READY).getResultStream());
    }
}
