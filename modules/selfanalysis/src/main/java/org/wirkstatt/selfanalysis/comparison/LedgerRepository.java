package org.wirkstatt.selfanalysis.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Releases, their blocks, and what is published now. */
@ApplicationScoped
class LedgerRepository {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "selfanalysis")
    EntityManager em;

    /** A block without its parts; public, as EclipseLink makes it. */
    public record BlockRow(Long id, String topic, Long region, String state, Long round, String counts) {
    }

    public record PartRow(Long block, long run, int answers) {
    }

    boolean hasRelease(String period) {
        return em.createQuery("select count(r) from Release r where r.period = :period", Long.class).setParameter("period", period).getSingleResult() > 0;
    }

    /** The earliest first. */
    List<Instant> releases() {
        return em.createQuery("select r from Release r order by r.releasedAt", Release.class).getResultStream().map(Release::releasedAt).toList();
    }

    /** Every block there ever was. */
    List<LedgerBlock> ledger() {
        Map<Long, Map<Long, Integer>> parts = new HashMap<>();
        em.createQuery("select new org.wirkstatt.selfanalysis.comparison.LedgerRepository$PartRow(p.block.id, p.run, p.answers) from BlockPart p", PartRow.class)
                .getResultList().forEach(part -> parts.computeIfAbsent(part.block(), id -> new HashMap<>()).put(part.run(), part.answers()));
        List<LedgerBlock> blocks = new ArrayList<>();
        for (boolean live : new boolean[] {true, false}) {
            em.createQuery("select new org.wirkstatt.selfanalysis.comparison.LedgerRepository$BlockRow(b.id, b.topic, b.region, b.state, b.round, b.counts) "
                    + "from Block b where b.retired is " + (live ? "null" : "not null"), BlockRow.class).getResultList()
                    .forEach(b -> blocks.add(new LedgerBlock(b.id(), live, b.topic(), new Where(b.region(), b.state(), b.round()), Tally.of(b.counts()),
                            parts.getOrDefault(b.id(), Map.of()))));
        }
        return blocks;
    }

    /** Writes at once, so that a second release of the period is refused here. */
    void add(Release release) {
        em.persist(release);
        em.flush();
    }

    /** Writes down what {@code release} changed, and what is published from now on. */
    void write(Release release, ReleasePlan plan, Map<Figures.Key, Tally> figures) {
        List<Long> retired = List.copyOf(plan.retired());
        for (int from = 0; from < retired.size(); from += AT_ONCE) {
            em.createQuery("update Block b set b.retired = :release where b.id in :ids").setParameter("release", release)
                    .setParameter("ids", retired.subList(from, Math.min(from + AT_ONCE, retired.size()))).executeUpdate();
        }
        plan.blocks().forEach(planned -> em.persist(new Block(release, planned)));
        em.createQuery("delete from Figure f").executeUpdate();
        figures.forEach((key, tally) -> em.persist(new Figure(key, tally)));
        em.flush();
        em.clear();
    }

    /** What is published of {@code topics} in circles of these keys. */
    List<Figure> figures(Collection<String> topics, Collection<String> keys) {
        return topics.isEmpty() ? List.of() : em.createQuery("select f from Figure f where f.topic in :topics and f.circleKey in :keys", Figure.class)
                .setParameter("topics", topics).setParameter("keys", keys).getResultList();
    }
}
