package org.wirkstatt.kernel.time;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Gives the one {@link Clock} of the portal, in UTC. */
@ApplicationScoped
class PortalClock {

    /** Dependent, as {@link Clock} cannot be proxied everywhere. */
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
