package org.wirkstatt.container;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class NoteRepository {

    @PersistenceContext(unitName = "container")
    EntityManager em;

    void add(Note note) {
        em.persist(note);
    }

    Optional<Note> find(String id) {
        return Optional.ofNullable(em.find(Note.class, id));
    }
}
