package org.wirkstatt.identity.web;

import java.io.IOException;
import java.io.Serializable;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.identity.passkey.PasskeyRefusedException;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.ui.Messages;

/** Signing in with a passkey. The challenge of the form stays here and is good for one answer. */
@Named("identityPasskeySignInPage")
@ViewScoped
public class PasskeySignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PasskeyService passkeys;
    @Inject
    transient SignInService signIns;
    @Inject
    transient Messages messages;
    private byte[] challenge;
    private transient String response;

    public String getOptions() {
        if (challenge == null) {
            challenge = PasskeyService.challenge();
        }
        return passkeys.requestOptions(challenge);
    }

    /** @param next local path to go on to */
    public void signIn(String next) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        byte[] asked = challenge;
        challenge = null;
        try {
            external.redirect(signIns.proceed(passkeys.signedBy(asked, response), Proof.PASSKEY, false, next, (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse()));
        } catch (PasskeyRefusedException e) {
            messages.show(e);
        }
    }

    /** Always empty: an answer is good once. */
    public String getResponse() {
        return null;
    }

    public void setResponse(String response) {
        this.response = response;
    }
}
