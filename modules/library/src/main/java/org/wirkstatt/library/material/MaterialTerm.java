package org.wirkstatt.library.material;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One entry in one of the lists of a material, such as a phase or a keyword. */
@Embeddable
class MaterialTerm {

    /** Which list. */
    enum Facet { PHASE, TOPIC, AUDIENCE, FORMAT, CRITERION, STAIR, KEYWORD, CREATOR, RELATED }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Facet facet;
    @Column(nullable = false)
    private int position;
    /** Code of a fixed word, or free text. */
    @Column(nullable = false)
    private String term;

    protected MaterialTerm() {
    }

    MaterialTerm(Facet facet, int position, String term) {
        this.facet = facet;
        this.position = position;
        this.term = term;
    }

    Facet facet() {
        return facet;
    }

    int position() {
        return position;
    }

    String term() {
        return term;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaterialTerm t && t.facet == facet && t.position == position && t.term.equals(term);
    }

    @Override
    public int hashCode() {
        return term.hashCode() * 31 + position;
    }
}
