package org.wirkstatt.selfanalysis.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Devices on which a link was used, and links that were ended. */
@ApplicationScoped
class DeviceRetention implements RetentionRule {

    /** As long as a browser keeps the mark of a device, too. */
    static final int DAYS = 90;

    @Inject
    RunRepository runs;

    @Override
    public String module() {
        return RunService.MODULE;
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public String purpose() {
        return "run";
    }

    @Override
    public Period period() {
        return Period.ofDays(DAYS);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public long due(Instant before) {
        return runs.countDevicesBefore(day(before)) + runs.countEndedLinksBefore(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        long due = due(before);
        runs.forgetDevicesBefore(day(before));
        runs.forgetEndedLinksBefore(before);
        return due;
    }

    private static LocalDate day(Instant before) {
        return LocalDate.ofInstant(before, ZoneOffset.UTC);
    }
}
