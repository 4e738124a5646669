package org.wirkstatt.library.harvest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.platform.persistence.InstantConverter;

/** Records for harvesters. Brought up to date with statements over whole tables, so that 100,000 materials are no work for the JVM. */
@ApplicationScoped
class HarvestRepository {

    /** Of the material {@code m}: whether visitors may read it. */
    private static final String PUBLIC = " m.archived_at is null and m.draft = false and m.visibility = 'PUBLIC' ";
    private static final String KINDS = Arrays.stream(Kind.values()).map(k -> "when '" + k.name() + "' then 'kind:" + k.code() + "'")
            .collect(Collectors.joining(" ", "case m.kind ", " end"));

    @PersistenceContext(unitName = "library")
    EntityManager em;

    /**
     * Notes what became public, changed or stopped being public since the last time. Runs alone: others wait for the row of the clock.
     *
     * @return the present moment as far as harvesters are concerned
     */
    Instant bringUpToDate(Instant now) {
        Instant told = em.find(HarvestClock.class, HarvestClock.ONLY, LockModeType.PESSIMISTIC_WRITE).advance(now);
        em.flush();
        Timestamp at = new InstantConverter().convertToDatabaseColumn(told);
        int changes = run(at, "insert into library_harvest (material_id, version, datestamp, deleted) select m.id, m.lock_version, ?1, false from library_material m where"
                + PUBLIC + "and not exists (select 1 from library_harvest h where h.material_id = m.id)");
        changes += run(at, "update library_harvest set datestamp = ?1, deleted = false, version = (select m.lock_version from library_material m where m.id = material_id)"
                + " where exists (select 1 from library_material m where m.id = material_id and" + PUBLIC
                + "and (deleted = true or m.lock_version <> library_harvest.version))");
        run(at, "update library_harvest set datestamp = ?1, deleted = true where deleted = false"
                + " and not exists (select 1 from library_material m where m.id = material_id and" + PUBLIC + ")");
        if (changes > 0) {
            String told1 = "(select h.material_id from library_harvest h where h.datestamp = ?1 and h.deleted = false)";
            run(at, "delete from library_harvest_set where material_id in " + told1);
            run(at, "insert into library_harvest_set (material_id, spec) select m.id, " + KINDS + " from library_material m where m.id in " + told1);
            run(at, "insert into library_harvest_set (material_id, spec) select distinct t.material_id, lower(t.facet) || ':' || t.term from library_material_term t"
                    + " where t.facet in ('PHASE', 'TOPIC', 'AUDIENCE', 'CRITERION', 'STAIR', 'FORMAT') and t.material_id in " + told1);
        }
        return told;
    }

    private int run(Timestamp at, String sql) {
        var query = em.createNativeQuery(sql);
        return (sql.contains("?1") ? query.setParameter(1, at) : query).executeUpdate();
    }

    /** Records behind {@code after} in the order of datestamp and id, {@code limit} at most. @param after null for the first ones */
    List<HarvestRecord> list(Selection selection, Position after, int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(selection, values);
        if (after != null) {
            where += " and (h.datestamp > :afterDatestamp or h.datestamp = :afterDatestamp and h.materialId > :afterId)";
            values.put("afterDatestamp", after.datestamp());
            values.put("afterId", after.materialId());
        }
        TypedQuery<HarvestRecord> query = em.createQuery("select h from HarvestRecord h" + where + " order by h.datestamp, h.materialId", HarvestRecord.class)
                .setHint("eclipselink.batch", "h.sets").setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    long count(Selection selection) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query = em.createQuery("select count(h) from HarvestRecord h" + where(selection, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(Selection selection, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (selection.from() != null) {
            where.append(" and h.datestamp >= :fromDatestamp");
            values.put("fromDatestamp", selection.from());
        }
        if (selection.until() != null) {
            where.append(" and h.datestamp <= :untilDatestamp");
            values.put("untilDatestamp", selection.until());
        }
        if (selection.set() != null) {
            boolean above = !selection.set().contains(":");
            where.append(" and exists (select s from HarvestRecord o join o.sets s where o.materialId = h.materialId and s ").append(above ? "like" : "=").append(" :spec)");
            values.put("spec", above ? selection.set() + ":%" : selection.set());
        }
        return where.toString();
    }

    Optional<HarvestRecord> find(long materialId) {
        return Optional.ofNullable(em.find(HarvestRecord.class, materialId));
    }

    /** Datestamp of the oldest record; empty while there is none. */
    Optional<Instant> earliest() {
        return em.createQuery("select h.datestamp from HarvestRecord h order by h.datestamp", Instant.class).setMaxResults(1).getResultStream().findFirst();
    }
}
