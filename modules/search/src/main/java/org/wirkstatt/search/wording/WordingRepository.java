package org.wirkstatt.search.wording;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class WordingRepository {

    @PersistenceContext(unitName = "search")
    EntityManager em;

    /** Locked until the end of the transaction. */
    WordingState lock() {
        return em.find(WordingState.class, WordingState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    long generation() {
        return em.createQuery("select s.generation from WordingState s", Long.class).getSingleResult();
    }

    List<WordingLine> list() {
        return em.createQuery("select w from WordingLine w order by w.place, w.id", WordingLine.class).getResultList();
    }

    /** Reads the number first: what comes in between is noticed again. */
    WordingTexts texts() {
        long generation = generation();
        List<WordingLine> all = list();
        return new WordingTexts(generation, text(all, WordingKind.SYNONYM), text(all, WordingKind.PROTECTED), text(all, WordingKind.EXAMPLE));
    }

    private static String text(List<WordingLine> all, WordingKind kind) {
        return all.stream().filter(line -> line.kind() == kind).map(WordingLine::line).collect(Collectors.joining("\n"));
    }

    void add(WordingLine line) {
        em.persist(line);
    }

    void remove(WordingLine line) {
        em.remove(line);
    }
}
