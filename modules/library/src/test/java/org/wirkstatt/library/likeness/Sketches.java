package org.wirkstatt.library.likeness;

import jakarta.persistence.EntityManager;

/** The beans of this package put together by hand on one entity manager. */
public final class Sketches {

    private Sketches() {
    }

    public static Likeness on(EntityManager em) {
        Likeness likeness = new Likeness();
        likeness.sketches = new SketchRepository();
        likeness.sketches.em = em;
        return likeness;
    }
}
