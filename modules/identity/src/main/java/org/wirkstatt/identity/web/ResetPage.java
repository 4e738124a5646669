package org.wirkstatt.identity.web;

import java.io.IOException;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.registration.PasswordReset;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.platform.identity.MemberId;

/** Sets a new password by a link, and signs in. */
@Named("identityResetPage")
@ViewScoped
public class ResetPage extends LinkedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PasswordReset resets;
    @Inject
    transient SignInService signIns;
    private transient String password;
    private transient MemberId member;

    @Override
    void open() {
        resets.find(getSecret());
    }

    public void set() throws IOException {
        if (attempt(() -> member = resets.set(getSecret(), password))) {
            messages.done("identity", "reset.done");
            external().redirect(signIns.proceed(member, Proof.LINK, false, SignInService.ACCOUNT, request(), response()));
        }
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
