package org.wirkstatt.search.missed;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a query found nothing, and how often on one day. */
@Entity
@Table(name = "search_missed_query")
class MissedQuery {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_missed_query")
    @SequenceGenerator(name = "search_missed_query", sequenceName = "search_missed_query_seq", allocationSize = 50)
    private Long id;
    @Column(name = "asked_on", nullable = false)
    private LocalDate day;
    @Column(name = "text", nullable = false)
    private String text;
    @Column(name = "times", nullable = false)
    private int times;

    protected MissedQuery() {
    }

    MissedQuery(LocalDate day, String text) {
        this.day = day;
        this.text = text;
        this.times = 1;
    }

    void again() {
        times++;
    }

    int times() {
        return times;
    }
}
