package org.wirkstatt.identity.web;

import java.io.IOException;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.session.Confirmation;
import org.wirkstatt.identity.session.PasswordChange;
import org.wirkstatt.identity.session.SignInService;

/** Changes the own password. */
@Named("identityPasswordPage")
@ViewScoped
public class PasswordPage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Confirmation confirmation;
    @Inject
    transient PasswordChange change;
    private transient String current;
    private transient String password;

    public void save() throws IOException {
        if (attempt(() -> {
            confirmation.require(me(), current, request());
            change.change(me(), password, request());
        })) {
            goOn("reset.done", SignInService.ACCOUNT);
        }
    }

    public boolean isConfirmed() {
        return confirmation.hasPassword(me());
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
