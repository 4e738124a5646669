package org.wirkstatt.identity.invitation;

import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.wirkstatt.identity.Retention;
import org.wirkstatt.platform.privacy.RetentionRule;

/** How long invitations stay after their end. */
@ApplicationScoped
class InvitationRetention {

    @Inject
    InvitationRepository invitations;

    @Produces
    RetentionRule expired() {
        return new Retention("invitations", "invitation", Period.ofDays(90), invitations::countSettledBefore, invitations::removeSettledBefore);
    }
}
