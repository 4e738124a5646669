package org.wirkstatt.selfanalysis.comparison;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A comparison value that is published now. */
@Entity
@Table(name = "selfanalysis_figure")
public class Figure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_figure_seq")
    @SequenceGenerator(name = "selfanalysis_figure_seq", sequenceName = "selfanalysis_figure_seq", allocationSize = 50)
    private Long id;
    @Column(nullable = false, updatable = false)
    private String topic;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Circle circle;
    @Column(name = "circle_key", nullable = false, updatable = false)
    private String circleKey;
    @Column(nullable = false, updatable = false)
    private String counts;

    /** For JPA. */
    protected Figure() {
    }

    Figure(Figures.Key key, Tally tally) {
        this.topic = key.topic();
        this.circle = key.ring().circle();
        this.circleKey = key.ring().key();
        this.counts = tally.text();
    }

    Figures.Key key() {
        return new Figures.Key(topic, new Where.Ring(circle, circleKey));
    }

    Tally tally() {
        return Tally.of(counts);
    }
}
