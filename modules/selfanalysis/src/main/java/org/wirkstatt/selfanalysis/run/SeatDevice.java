package org.wirkstatt.selfanalysis.run;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A device on which a place was used: no address, no name, no time of the day. */
@Entity
@Table(name = "selfanalysis_device")
public class SeatDevice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_device_seq")
    @SequenceGenerator(name = "selfanalysis_device_seq", sequenceName = "selfanalysis_device_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "seat_id", updatable = false)
    private Seat seat;
    @Column(name = "key_hash", nullable = false, updatable = false)
    private String keyHash;
    @Column(nullable = false)
    private String kind;
    @Column(name = "used_on", nullable = false)
    private LocalDate usedOn;
    private boolean wrote;

    /** For JPA. */
    protected SeatDevice() {
    }

    SeatDevice(Seat seat, String keyHash, DeviceKind kind, LocalDate today) {
        this.seat = seat;
        this.keyHash = keyHash;
        this.kind = kind.name();
        this.usedOn = today;
    }

    /** @param writing whether something is changed, not only looked at */
    void use(LocalDate today, boolean writing) {
        usedOn = today;
        wrote = wrote || writing;
    }

    /** Whether the place was answered here; looking does not count. */
    boolean wrote() {
        return wrote;
    }

    boolean hasKey(String hash) {
        return keyHash.equals(hash);
    }

    String kind() {
        return kind;
    }

    LocalDate usedOn() {
        return usedOn;
    }
}
