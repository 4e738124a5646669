package org.wirkstatt.identity.administration;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.acting.Acting;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.ui.Messages;

/** Lets administrators act in the own name for a stated time, and ends that. */
@Named("identityActingPage")
@RequestScoped
public class ActingPage {

    @Inject
    Acting acting;
    @Inject
    CurrentUser user;
    @Inject
    Messages messages;

    /** Null while nobody may. */
    public Instant getUntil() {
        return user.member().map(Member::id).flatMap(acting::allowedUntil).orElse(null);
    }

    public void allow(int hours) {
        messages.orShow(() -> {
            acting.allow(Duration.ofHours(hours));
            messages.done("identity", "acting.allowed");
        }, null);
    }

    public void forbid() {
        messages.orShow(() -> {
            acting.forbid();
            messages.done("identity", "acting.forbidden");
        }, null);
    }
}
