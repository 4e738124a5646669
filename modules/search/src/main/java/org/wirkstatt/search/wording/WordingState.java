package org.wirkstatt.search.wording;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row whose number says whether anything changed; whoever changes holds it. */
@Entity
@Table(name = "search_wording_state")
class WordingState {

    static final int ONLY = 1;

    @Id
    private int id;
    private long generation;

    protected WordingState() {
    }

    long generation() {
        return generation;
    }

    void rise() {
        generation++;
    }
}
