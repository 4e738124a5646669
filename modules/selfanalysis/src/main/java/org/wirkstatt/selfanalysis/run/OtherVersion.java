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

/** A second version of an {@link Answer}, written by the same person without knowing the first; kept until she chooses. */
@Entity
@Table(name = "selfanalysis_other_version")
public class OtherVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_other_version_seq")
    @SequenceGenerator(name = "selfanalysis_other_version_seq", sequenceName = "selfanalysis_other_version_seq", allocationSize = 50)
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
    @Column(updatable = false)
    private String writer;
    @Column(name = "device_kind")
    private String deviceKind;

    /** For JPA. */
    protected OtherVersion() {
    }

    OtherVersion(Seat seat, String itemKey, String writer) {
        this.seat = seat;
        this.itemKey = itemKey;
        this.writer = writer;
    }

    /** @param why null for none */
    OtherVersion say(Rating said, String why, DeviceKind device, Instant now) {
        rating = said.key();
        reason = why;
        deviceKind = device.name();
        savedAt = now;
        return this;
    }

    long id() {
        return id;
    }

    String itemKey() {
        return itemKey;
    }

    boolean isFrom(String page) {
        return writer != null && writer.equals(page);
    }

    Answer.Given given() {
        return new Answer.Given(itemKey, Rating.of(rating).orElseThrow(), reason);
    }

    PlaceView.Version version() {
        return new PlaceView.Version(id, given().rating(), reason, savedAt, DeviceKind.valueOf(deviceKind));
    }

    Instant savedAt() {
        return savedAt;
    }
}
