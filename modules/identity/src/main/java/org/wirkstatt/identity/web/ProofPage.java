package org.wirkstatt.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.openid.OpenIdSettings;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.identity.session.Confirmation;
import org.wirkstatt.platform.error.PortalException;

/**
 * Asks once more who sits there, on pages where ways into the account are made and taken away. Their forms are shown while {@link #isGiven}; what
 * was typed stays in the page while the proof is given.
 */
@Named("identityProofPage")
@ViewScoped
public class ProofPage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Confirmation confirmation;
    @Inject
    transient PasskeyService passkeys;
    @Inject
    transient OpenIdSettings openId;
    private Boolean given;
    private byte[] challenge;
    private transient String current;
    private transient String response;

    /** As of the opening of the page, or of the latest try. */
    public boolean isGiven() {
        if (given == null) {
            given = confirmation.isFresh(request());
        }
        return given;
    }

    /** Runs {@code work} if the proof is fresh; a refusal becomes a message. @return whether it was done */
    boolean guard(Runnable work) {
        try {
            confirmation.requireFresh(request());
            work.run();
            return true;
        } catch (PortalException e) {
            messages.show(e);
            return false;
        } finally {
            given = confirmation.isFresh(request());
        }
    }

    /** The person made a passkey just now, on a device that recognised who sits there: this session has two factors. */
    void strengthen() {
        confirmation.passkeyMade(request());
    }

    public void byPassword() {
        given = attempt(() -> confirmation.require(me(), current, request()));
    }

    public void byPasskey() {
        byte[] asked = challenge;
        challenge = null;
        given = attempt(() -> confirmation.byPasskey(me(), asked, response, request()));
    }

    /** Whether the person has a password to prove with. */
    public boolean isConfirmed() {
        return confirmation.hasPassword(me());
    }

    public boolean isPasskeyPresent() {
        return passkeys.has(me());
    }

    /** Whether nothing but signing in again, with another provider, is a proof. */
    public boolean isOtherProvider() {
        return openId.isOn() && !isConfirmed();
    }

    public String getOptions() {
        if (challenge == null) {
            challenge = PasskeyService.challenge();
        }
        return passkeys.requestOptions(challenge);
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    /** Always empty: an answer is good once. */
    public String getResponse() {
        return null;
    }

    public void setResponse(String response) {
        this.response = response;
    }
}
