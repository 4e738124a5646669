package org.wirkstatt.identity.web;

import java.io.IOException;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.registration.AddressChange;
import org.wirkstatt.identity.session.Confirmation;
import org.wirkstatt.identity.session.SignInService;

/** Asks for a new address of the own account. */
@Named("identityMovePage")
@ViewScoped
public class MovePage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Confirmation confirmation;
    @Inject
    transient AddressChange changes;
    private String mail;
    private transient String current;

    public void ask() throws IOException {
        if (attempt(() -> {
            confirmation.require(me(), current, request());
            changes.ask(me(), mail);
        })) {
            goOn("move.done", SignInService.ACCOUNT);
        }
    }

    public boolean isConfirmed() {
        return confirmation.hasPassword(me());
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
