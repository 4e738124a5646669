package org.wirkstatt.selfanalysis.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.selfanalysis.Fingerprint;

/** On which devices a link is used, so that whoever invited sees when it was passed on, and a new link opens only for the person who had the place. */
@ApplicationScoped
class SeatDevices {

    /** More are no devices of one person; they are not told apart any more. */
    private static final int MOST = 50;

    @Inject
    RunRepository runs;
    @Inject
    Clock clock;

    /** Whether answers of this place are shown and taken on this way: always, unless the link is a new one and the device never answered here. */
    boolean admits(Seat seat, Way way) {
        return way.run() != null || !seat.isRenewed() || find(seat, way).map(SeatDevice::wrote).orElse(false);
    }

    /** Notes the day. A device that brings no key is not counted: it may be the look of a mail program. */
    void used(Seat seat, Way way, boolean writing) {
        if (way.run() != null || way.device().key() == null) {
            return;
        }
        LocalDate today = today();
        Optional<SeatDevice> known = find(seat, way);
        if (known.isPresent()) {
            known.get().use(today, writing);
            return;
        }
        runs.lock(seat.run());
        if (find(seat, way).isEmpty() && of(seat).size() < MOST) {
            SeatDevice device = new SeatDevice(seat, hash(seat, way), way.device().kind(), today);
            device.use(today, writing);
            runs.add(device);
        }
    }

    /** Used lately, the last one first. */
    List<SeatDevice> of(Seat seat) {
        return runs.devices(seat);
    }

    private Optional<SeatDevice> find(Seat seat, Way way) {
        return way.device().key() == null ? Optional.empty() : of(seat).stream().filter(device -> device.hasKey(hash(seat, way))).findFirst();
    }

    /** Different for each place: nobody can tell from the rows that two places were used on one device. */
    private static String hash(Seat seat, Way way) {
        return Fingerprint.of(seat.id() + " " + way.device().key());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
