package org.wirkstatt.identity.session;

import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.wirkstatt.identity.Retention;
import org.wirkstatt.platform.privacy.RetentionRule;

/** How long sessions stay after their end, and browsers are known without being used. */
@ApplicationScoped
class SessionRetention {

    @Inject
    SessionRepository sessions;

    @Produces
    RetentionRule over() {
        return new Retention("sessions", "session", Period.ofDays(1), sessions::countExpiredBefore, sessions::removeExpiredBefore);
    }

    @Produces
    RetentionRule forgotten() {
        return new Retention("knownDevices", "session", Period.ofYears(1), sessions::countDevicesUnusedSince, sessions::removeDevicesUnusedSince);
    }
}
