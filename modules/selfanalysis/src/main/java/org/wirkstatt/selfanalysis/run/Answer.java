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
import jakarta.persistence.Version;

/** What one person says about one criterion. */
@Entity
@Table(name = "selfanalysis_answer")
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_answer_seq")
    @SequenceGenerator(name = "selfanalysis_answer_seq", sequenceName = "selfanalysis_answer_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long version;
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
    private String writer;
    @Column(name = "device_kind")
    private String deviceKind;
    /** When it was counted in a workshop; from then on it stays as it is. */
    @Column(name = "unfolded_at")
    private Instant unfoldedAt;

    /** For JPA. */
    protected Answer() {
    }

    Answer(Seat seat, String itemKey) {
        this.seat = seat;
        this.itemKey = itemKey;
    }

    /**
     * @param why null for none
     * @param page that wrote it; null if it has no mark
     */
    Answer say(Rating said, String why, String page, DeviceKind device, Instant now) {
        rating = said.key();
        reason = why;
        writer = page;
        deviceKind = device.name();
        savedAt = now;
        return this;
    }

    /** Whether it was last written by this very page, which so knows it without having been told. */
    boolean isFrom(String page) {
        return writer != null && writer.equals(page);
    }

    /** After the opening nobody writes any more. */
    void forgetDevice() {
        writer = null;
        deviceKind = null;
    }

    /** Grows with each change. */
    long version() {
        return version;
    }

    PlaceView.Said said() {
        return new PlaceView.Said(given().rating(), reason, version, savedAt, deviceKind == null ? DeviceKind.OTHER : DeviceKind.valueOf(deviceKind));
    }

    void unfold(Instant now) {
        unfoldedAt = now;
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
