package org.wirkstatt.search.wording;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One line that editors wrote. */
@Entity
@Table(name = "search_wording")
class WordingLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_wording")
    @SequenceGenerator(name = "search_wording", sequenceName = "search_wording_seq", allocationSize = 50)
    private Long id;
    @Enumerated(EnumType.STRING)
    private WordingKind kind;
    private int place;
    private String line;

    protected WordingLine() {
    }

    WordingLine(WordingKind kind, int place, String line) {
        this.kind = kind;
        this.place = place;
        this.line = line;
    }

    WordingKind kind() {
        return kind;
    }

    String line() {
        return line;
    }

    void place(int newPlace) {
        place = newPlace;
    }
}
