package org.wirkstatt.search.missed;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A query that editors have dealt with: it is not shown for as long as it would have been kept. */
@Entity
@Table(name = "search_missed_dismissed")
class DismissedQuery {

    @Id
    private String text;
    @Column(name = "dismissed_on")
    private LocalDate day;

    protected DismissedQuery() {
    }

    DismissedQuery(String text, LocalDate day) {
        this.text = text;
        this.day = day;
    }

    void again(LocalDate today) {
        day = today;
    }
}
