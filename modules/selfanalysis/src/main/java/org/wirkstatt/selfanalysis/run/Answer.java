package org.wirkstatt.selfanalysis.run;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What one person says about one criterion. */
@Entity
@Table(name = "selfanalysis_answer")
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_answer_seq")
    @SequenceGenerator(name = "selfanalysis_answer_seq", sequenceName = "selfanalysis_answer_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "seat_id", updatable = false)
    private Seat seat;
    @Column(name = "item_key", nullable = false, updatable = false)
    private String itemKey;
    @Column(nullable = false)
    private String rating;
    private String reason;
    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    /** For JPA. */
    protected Answer() {
    }

    Answer(Seat seat, String itemKey) {
        this.seat = seat;
        this.itemKey = itemKey;
    }

    /** @param reason null for none */
    Answer say(Rating said, String why, Instant now) {
        rating = said.key();
        reason = why;
        savedAt = now;
        return this;
    }

    String itemKey() {
        return itemKey;
    }

    Given given() {
        return new Given(itemKey, Rating.of(rating).orElseThrow(), reason);
    }

    Instant savedAt() {
        return savedAt;
    }

    /** An answer without the person. @param reason null for none */
    record Given(String item, Rating rating, String reason) {
    }
}
