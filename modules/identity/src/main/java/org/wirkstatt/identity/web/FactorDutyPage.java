package org.wirkstatt.identity.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.factor.FactorDuty;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.identity.session.Sessions;
import org.wirkstatt.identity.session.SignInService;

/** Tells somebody whose role asks for a second factor until when there is time, or which roles rest until there is one. */
@Named("identityFactorDutyPage")
@ViewScoped
public class FactorDutyPage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FactorDuty duty;
    @Inject
    transient Sessions sessions;
    @Inject
    transient PasskeyService passkeys;
    @Inject
    transient Clock clock;
    private String next;
    private Instant due;

    /** Of whom nothing is asked goes straight on. */
    public void load() throws IOException {
        Optional<Instant> found = duty.due(me(), sessions.hasTwoFactors(request()));
        if (found.isEmpty()) {
            external().redirect(SignInService.localPath(next));
            return;
        }
        due = found.get();
    }

    public Instant getDue() {
        return due == null ? clock.instant() : due;
    }

    public boolean isOver() {
        return !getDue().isAfter(clock.instant());
    }

    /** Whether signing in with the passkey that is there would be enough. */
    public boolean isPasskeyPresent() {
        return passkeys.has(me());
    }

    /** Local path to go on to. */
    public String getOnward() {
        return isOver() ? SignInService.ACCOUNT : SignInService.localPath(next);
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
